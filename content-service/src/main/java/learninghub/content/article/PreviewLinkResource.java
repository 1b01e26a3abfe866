package learninghub.content.article;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{ref}/preview-links")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Articles")
class PreviewLinkResource {
    private final PreviewLinks links;
    private final CurrentCaller caller;

    PreviewLinkResource(PreviewLinks links, CurrentCaller caller) {
        this.links = links;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RequestBody(required = false, description = "For seven days when absent")
    @Operation(
            operationId = "makePreviewLink",
            summary = "A secret link to this revision of the working copy; author and editors",
            description =
                    "Whoever has the link reads the revision it was made for, without signing in. It ends when it expires, when it is"
                            + " revoked, and when the piece is dropped or withdrawn.")
    @APIResponse(
            responseCode = "201",
            description = "The link; its address is told this once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MadePreviewLink.class)))
    public Response make(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @Valid @Nullable NewPreviewLink asked) {
        return Response.status(201)
                .entity(links.make(ref, NewPreviewLink.orUsual(asked), caller.get()))
                .build();
    }

    @GET
    @Operation(operationId = "listPreviewLinks", summary = "The open links of a piece, without their addresses")
    public Page<PreviewLinkView> list(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref, @Valid @BeanParam Paging paging) {
        return links.list(ref, paging.after(1), paging.limit, caller.get());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokePreviewLink", summary = "Close a link at once")
    @APIResponse(responseCode = "204", description = "Closed")
    public void revoke(@PathParam("ref") @Parameter(example = "safer-handovers") String ref, @PathParam("id") UUID id) {
        links.revoke(ref, id, caller.get());
    }
}
