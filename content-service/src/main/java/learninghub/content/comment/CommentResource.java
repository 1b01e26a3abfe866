package learninghub.content.comment;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/comments")
@RunOnVirtualThread
@Tag(name = "Comments")
class CommentResource {
    private final ReadComments readComments;
    private final EditComment editComment;
    private final DeleteComment deleteComment;
    private final ReportComment reportComment;
    private final HideComment hideComment;
    private final CurrentCaller caller;

    CommentResource(
            ReadComments readComments,
            EditComment editComment,
            DeleteComment deleteComment,
            ReportComment reportComment,
            HideComment hideComment,
            CurrentCaller caller) {
        this.readComments = readComments;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
        this.reportComment = reportComment;
        this.hideComment = hideComment;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getComment", summary = "One comment, with the ETag that changing it asks for")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public Response get(@PathParam("id") UUID id) {
        return ok(readComments.one(id, caller.get()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("member")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "editComment", summary = "Change one's own comment, within 15 minutes (RFC 7396)")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = CommentText.class),
                            examples = @ExampleObject(name = "text", value = "{\"text\": \"It took two months.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        return ok(editComment.edit(id, patch, ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("member")
    @Operation(
            operationId = "deleteComment",
            summary = "Take one's own comment back; where there are replies its place stays")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        deleteComment.delete(id, ifMatch, caller.get());
    }

    @POST
    @Path("/{id}/reports")
    @RolesAllowed("member")
    @Idempotent
    @Operation(operationId = "reportComment", summary = "Tell the editors of a comment, once; only they know who did")
    @APIResponse(
            responseCode = "201",
            description = "Told",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportMade.class)))
    public Response report(@PathParam("id") UUID id, @NotNull @Valid CommentReason reason) {
        return Response.status(201)
                .entity(reportComment.report(id, reason.reason(), caller.get()))
                .build();
    }

    @GET
    @Path("/reports")
    @RolesAllowed("editor")
    @Operation(operationId = "listCommentReports", summary = "What members reported, newest first")
    public Page<ReportView> reports(@Valid @BeanParam Paging paging) {
        return readComments.reports(paging.after(3), paging.limit);
    }

    @PUT
    @Path("/{id}/hiding")
    @RolesAllowed("editor")
    @Operation(
            operationId = "hideComment",
            summary = "Hide a comment from readers; its author and editors see it with the reason")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public Response hide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CommentReason reason) {
        return ok(hideComment.hide(id, reason.reason(), ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{id}/hiding")
    @RolesAllowed("editor")
    @Operation(operationId = "showComment", summary = "Show it again")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentView.class)))
    public Response show(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(hideComment.show(id, ifMatch, caller.get()));
    }

    private static Response ok(TaggedComment comment) {
        return ETags.ok(comment.view(), comment.tag());
    }
}
