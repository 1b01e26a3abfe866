package learninghub.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/previews")
@RunOnVirtualThread
@Tag(name = "Articles")
class PreviewResource {
    private final PreviewLinks links;

    PreviewResource(PreviewLinks links) {
        this.links = links;
    }

    @GET
    @Path("/{secret}")
    @PermitAll
    @Operation(
            operationId = "openPreview",
            summary = "What a preview link shows",
            description =
                    "The revision the link was made for. Not to be kept, indexed or told to the pages it links to.")
    @APIResponse(
            responseCode = "200",
            description = "The revision, without where it stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleView.class)))
    public Response open(
            @PathParam("secret") @Parameter(example = "mD0dZk1vTq0x1mJb3o4YQ2sW8yq7a5c9e6f2h1j0kLm") String secret) {
        return Response.ok(links.open(secret))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
