package learninghub.network.discussion;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import learninghub.network.membership.MembersOnly;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/networks/{slug}/discussions")
@RunOnVirtualThread
@ActingAs
@MembersOnly
@Tag(name = "Discussions")
class DiscussionResource {
    private final DiscussionRepository discussions;
    private final MembershipRepository memberships;
    private final Discuss discuss;
    private final CurrentCaller caller;

    DiscussionResource(
            DiscussionRepository discussions, MembershipRepository memberships, Discuss discuss, CurrentCaller caller) {
        this.discussions = discussions;
        this.memberships = memberships;
        this.discuss = discuss;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listDiscussions",
            summary = "The threads of a network, latest begun first, for its members")
    public Page<DiscussionView> list(@PathParam("slug") String slug, @Valid @BeanParam Paging paging) {
        Standing member = memberships.standing(slug, caller.get());
        var found = discussions.rows(member, paging.after(1), paging.rows());
        return Page.of(found, paging.limit, DiscussionRepository.Row::view, DiscussionRepository.Row::cursor);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "beginDiscussion", summary = "Begin a thread (member)")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DiscussionView.class)))
    public Response begin(@PathParam("slug") String slug, @NotNull @Valid NewDiscussion wanted) {
        Discussion begun = discuss.begin(slug, wanted, caller.get());
        URI location = URI.create("/api/v1/networks/" + slug + "/discussions/" + begun.id());
        return Response.created(location).entity(begun.view(0, null)).build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getDiscussion", summary = "One thread, for members")
    @APIResponse(
            responseCode = "200",
            description = "The thread; its ETag changes with each reply",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DiscussionView.class)))
    public Response get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        var row = discussions.row(memberships.standing(slug, caller.get()), id);
        return ETags.ok(row.view(), String.valueOf(row.replies()));
    }

    @GET
    @Path("/{id}/replies")
    @Authenticated
    @Operation(operationId = "listReplies", summary = "What was said in a thread, as it was written")
    public Page<ReplyView> replies(
            @PathParam("slug") String slug, @PathParam("id") UUID id, @Valid @BeanParam Paging paging) {
        Discussion discussion = discussions.of(memberships.standing(slug, caller.get()), id);
        List<Reply> found = discussions.replies(discussion, paging.after(1), paging.rows());
        return Page.of(found, paging.limit, Reply::view, reply -> Cursor.of(reply.id()));
    }

    @POST
    @Path("/{id}/replies")
    @Authenticated
    @Idempotent
    @Operation(operationId = "reply", summary = "Reply in a thread, or to a reply (member)")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplyView.class)))
    public Response reply(@PathParam("slug") String slug, @PathParam("id") UUID id, @NotNull @Valid Post post) {
        Reply reply = discuss.reply(slug, id, post, caller.get());
        return Response.status(Response.Status.CREATED).entity(reply.view()).build();
    }
}
