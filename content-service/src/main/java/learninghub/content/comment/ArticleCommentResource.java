package learninghub.content.comment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.content.article.Discussions;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{ref}/comments")
@RunOnVirtualThread
@Tag(name = "Comments")
class ArticleCommentResource {
    private final ReadComments readComments;
    private final WriteComment writeComment;
    private final Discussions discussions;
    private final CurrentCaller caller;

    ArticleCommentResource(
            ReadComments readComments, WriteComment writeComment, Discussions discussions, CurrentCaller caller) {
        this.readComments = readComments;
        this.writeComment = writeComment;
        this.discussions = discussions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listComments",
            summary = "What members say of a published piece, oldest first, each with its first replies",
            description = "With `inReplyTo`, the replies to that comment.")
    public Page<CommentView> list(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @QueryParam("inReplyTo") @Nullable UUID inReplyTo,
            @Valid @BeanParam Paging paging) {
        return inReplyTo == null
                ? readComments.threads(ref, paging.after(1), paging.limit, caller.get())
                : readComments.replies(ref, inReplyTo, paging.after(1), paging.limit, caller.get());
    }

    @POST
    @RolesAllowed("member")
    @Idempotent
    @Operation(
            operationId = "writeComment",
            summary = "Say something of a published piece, or reply",
            description = "At most six a minute by one person (429). A reply answers a comment that is no reply.")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public Response write(@PathParam("ref") String ref, @NotNull @Valid NewComment said) {
        TaggedComment comment = writeComment.write(ref, said, caller.get());
        return ETags.created(URI.create("/api/v1/comments/" + comment.view().id()), comment.view(), comment.tag());
    }

    @PUT
    @Path("/closure")
    @RolesAllowed("editor")
    @Operation(
            operationId = "closeComments",
            summary = "Take no more comments on a published piece, at once; those there are stay")
    @APIResponse(responseCode = "204", description = "Closed")
    public void close(@PathParam("ref") String ref) {
        discussions.close(ref);
    }

    @DELETE
    @Path("/closure")
    @RolesAllowed("editor")
    @Operation(operationId = "openComments", summary = "Take comments on it again")
    @APIResponse(responseCode = "204", description = "Open")
    public void open(@PathParam("ref") String ref) {
        discussions.open(ref);
    }
}
