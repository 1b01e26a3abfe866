package learninghub.content.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.content.article.AttachmentList;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/attachments")
@RunOnVirtualThread
@Tag(name = "Attachments")
class AttachmentResource {
    private final DescribeAttachment describeAttachment;
    private final RemoveAttachment removeAttachment;
    private final ReadAttachments readAttachments;
    private final FileStore store;
    private final CurrentCaller caller;

    AttachmentResource(
            DescribeAttachment describeAttachment,
            RemoveAttachment removeAttachment,
            ReadAttachments readAttachments,
            FileStore store,
            CurrentCaller caller) {
        this.describeAttachment = describeAttachment;
        this.removeAttachment = removeAttachment;
        this.readAttachments = readAttachments;
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getAttachment",
            summary = "Download a file",
            description =
                    "To everybody while the live copy holds it; else to those who may see the working copy that does. One range"
                            + " of bytes is answered as such, several with the whole file. The ETag is made of the file's content.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "416", description = "There is nothing at that range")
    public Response get(
            @PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("Range") @Parameter(example = "bytes=0-1023") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        return new Download(readAttachments.file(id, caller.get()), store).answer(ifNoneMatch, range, ifRange);
    }

    @PATCH
    @Path("/{id}")
    @Authenticated
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "describeAttachment",
            summary = "Change a file's name, language or alt text in the working copy (RFC 7396)",
            description =
                    "If-Match names the working copy or the file. The order of the files is changed by a PATCH of the piece.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = Description.class),
                            examples = @ExampleObject(name = "alt", value = "{\"alt\": \"Five steps of a handover\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The file's entry; the ETag is the working copy's",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    public Response describe(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        AttachmentList.Changed changed = describeAttachment.describe(id, patch, ifMatch, caller.get());
        return ETags.ok(readAttachments.entry(changed), changed.tag());
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "removeAttachment",
            summary = "Take a file out of the working copy",
            description = "If-Match names the working copy or the file. A live copy keeps it until published again.")
    @APIResponse(responseCode = "204", description = "Taken out")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        removeAttachment.remove(id, ifMatch, caller.get());
    }
}
