package learninghub.network.decision;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
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

@Path("/api/v1/networks/{slug}/decisions")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Decisions")
class DecisionResource {
    private final DecisionRepository decisions;
    private final MembershipRepository memberships;
    private final RecordDecisions recordDecisions;
    private final CurrentCaller caller;

    DecisionResource(
            DecisionRepository decisions,
            MembershipRepository memberships,
            RecordDecisions recordDecisions,
            CurrentCaller caller) {
        this.decisions = decisions;
        this.memberships = memberships;
        this.recordDecisions = recordDecisions;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listDecisions", summary = "What a network has decided, latest first, for its members")
    public Page<DecisionView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        Standing member = memberships.standing(slug, caller.get());
        List<Decision> found = decisions.of(member, paging.after(2), paging.rows());
        return Page.of(found, paging.limit, Decision::view, Decision::cursor);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "recordDecision", summary = "Write down a decision (note-taker, chair)")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    public Response record(@PathParam("slug") String slug, @NotNull @Valid DecisionText text) {
        Decision decision = recordDecisions.record(slug, text, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/decisions/" + decision.id());
        return ETags.created(location, decision.view(), String.valueOf(decision.version()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getDecision", summary = "One decision, for members")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return answer(decisions.of(memberships.standing(slug, caller.get()), id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(operationId = "patchDecision", summary = "Correct a decision (note-taker, chair)")
    @RequestBody(content = @Content(schema = @Schema(implementation = DecisionText.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    public Response patch(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(recordDecisions.correct(slug, id, patch, ifMatch, caller.get()));
    }

    private static Response answer(Decision decision) {
        return ETags.ok(decision.view(), String.valueOf(decision.version()));
    }
}
