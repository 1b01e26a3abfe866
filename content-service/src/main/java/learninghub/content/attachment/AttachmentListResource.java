package learninghub.content.attachment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import learninghub.content.article.AttachmentList;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.RequestLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{ref}/attachments")
@RunOnVirtualThread
@Tag(name = "Attachments")
class AttachmentListResource {
    private final AddAttachment addAttachment;
    private final ReadAttachments readAttachments;
    private final CurrentCaller caller;

    AttachmentListResource(AddAttachment addAttachment, ReadAttachments readAttachments, CurrentCaller caller) {
        this.addAttachment = addAttachment;
        this.readAttachments = readAttachments;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAttachments",
            summary = "The files of a piece, uploaded and linked, in its order",
            description = "Of the live copy; those who may edit the piece get the working copy's unless `copy=live`.")
    public Page<AttachmentView> list(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @QueryParam("copy") @Pattern(regexp = "live|working", message = "is live or working") @Nullable String copy,
            @Valid @BeanParam Paging paging) {
        Cursor after = paging.after(1);
        int from = after == null ? 0 : (int) after.number(0);
        var rows = readAttachments.of(ref, copy, from, paging.rows(), caller.get());
        int next = from + paging.limit;
        return Page.of(rows, paging.limit, row -> row, last -> Cursor.of(next));
    }

    @POST
    @Authenticated
    @Idempotent
    @RequestLimits.OwnBodyLimit
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addAttachment",
            summary = "Upload a file to the working copy",
            description =
                    "At most 50 MiB; 50 files and 500 MiB to a piece. Either the bytes, with the name in `Content-Disposition`, or"
                            + " a form with the parts `file` and `meta`. What the file is, is told by its content; what tells who made it and"
                            + " where is taken out, and a file that cannot be cleaned is refused (422). Readers see it once published.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties = {
                                            @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"),
                                            @SchemaProperty(name = "meta", implementation = Description.class)
                                        }))
            })
    @APIResponse(
            responseCode = "201",
            description = "Added; the ETag is the working copy's",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the file is to be had",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttachmentView.class)))
    public Response add(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @QueryParam("language") @Parameter(description = "BCP 47", example = "en") @Nullable String language,
            @QueryParam("alt") @Parameter(description = "Alt text; needed for images", example = "A poster") @Nullable
                    String alt,
            @HeaderParam("Content-Disposition")
                    @Parameter(description = "The name", example = "attachment; filename=\"poster.png\"")
                    @Nullable
                    String disposition,
            @NotNull Upload upload) {
        AttachmentList.Changed added = addAttachment.add(ref, upload, upload.described(language, alt), caller.get());
        return ETags.created(
                URI.create("/api/v1/attachments/" + added.file().id()), readAttachments.entry(added), added.tag());
    }
}
