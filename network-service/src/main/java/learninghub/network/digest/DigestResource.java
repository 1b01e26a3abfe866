package learninghub.network.digest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks/{slug}/meetings/{id}/digests")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Digests", description = "What of private notes becomes public, by consent")
class DigestResource {
    private final DigestRepository digests;
    private final PrepareDigest prepareDigest;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final CurrentCaller caller;

    DigestResource(
            DigestRepository digests,
            PrepareDigest prepareDigest,
            MeetingRepository meetings,
            MembershipRepository memberships,
            CurrentCaller caller) {
        this.digests = digests;
        this.prepareDigest = prepareDigest;
        this.meetings = meetings;
        this.memberships = memberships;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listDigests", summary = "The digests of a meeting (chair)")
    public Page<DigestView> list(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @Valid @BeanParam Paging paging) {
        return Page.of(
                digests.of(ofChair(slug, meeting), paging.after(1), paging.rows()),
                paging.limit,
                Digest::view,
                digest -> Cursor.of(digest.id()));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "makeDigest",
            summary = "Make a digest of chosen sections of published notes (chair)",
            description =
                    "Whoever the words name or quote is taken out. Once a chair and every guest to be named have consented to"
                            + " the words as they are, they are handed in to the editors as an article.")
    @APIResponse(
            responseCode = "201",
            description = "Made; open for changes until everybody has consented",
            content = @Content(schema = @Schema(implementation = DigestView.class)))
    public Response make(
            @PathParam("slug") String slug, @PathParam("id") UUID meeting, @NotNull @Valid NewDigest wanted) {
        Digest digest = prepareDigest.make(slug, meeting, wanted, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/meetings/" + meeting + "/digests/" + digest.id());
        return ETags.created(location, digest.view(), digest.tag());
    }

    @GET
    @Path("/{digestId}")
    @Authenticated
    @Operation(operationId = "getDigest", summary = "One digest (chair)")
    @APIResponse(
            responseCode = "200",
            description = "The digest",
            content = @Content(schema = @Schema(implementation = DigestView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID meeting, @PathParam("digestId") UUID id) {
        return answer(digests.of(ofChair(slug, meeting), id));
    }

    @PATCH
    @Path("/{digestId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(
            operationId = "patchDigest",
            summary = "Change an open digest (chair)",
            description =
                    "Every consent given before is void. Words that name or quote somebody not asked are refused.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DigestText.class)))
    @APIResponse(
            responseCode = "200",
            description = "The digest as it is now",
            content = @Content(schema = @Schema(implementation = DigestView.class)))
    public Response patch(
            @PathParam("slug") String slug,
            @PathParam("id") UUID meeting,
            @PathParam("digestId") UUID id,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(prepareDigest.change(slug, meeting, id, patch, ifMatch, caller.get()));
    }

    private Meeting ofChair(String slug, UUID meeting) {
        Standing standing = memberships.standing(slug, caller.get());
        Meeting found = meetings.of(standing, meeting);
        standing.requireChair();
        return found;
    }

    private static Response answer(Digest digest) {
        return ETags.ok(digest.view(), digest.tag());
    }
}
