package learninghub.network.link;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import learninghub.network.actor.ActingAs;
import learninghub.network.file.Upload;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(PrivateFileResource.PATH)
@RunOnVirtualThread
@ActingAs(ActingAs.FILE_LINK)
@Tag(name = "Private links")
class PrivateFileResource {
    static final String PATH = "/api/v1/private-files";

    private final ReadLinkedFile readLinkedFile;

    PrivateFileResource(ReadLinkedFile readLinkedFile) {
        this.readLinkedFile = readLinkedFile;
    }

    @GET
    @Path("/{secret}")
    @PermitAll
    @Operation(
            operationId = "getPrivateFile",
            summary = "The file behind a link, for five minutes and as long as who made the link may read it",
            description = "Each reading is in the access log.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("secret") @Parameter(example = "mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm") String secret) {
        Upload file = readLinkedFile.read(secret);
        Response.ResponseBuilder answer = Response.ok(file.bytes(), file.mediaType())
                .tag(file.sha256())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer");
        file.headers().forEach(answer::header);
        return answer.build();
    }
}
