package learninghub.content.syndication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/sitemap.xml")
@RunOnVirtualThread
@Tag(name = "Feeds")
class SitemapResource {
    private final Sitemap sitemap;

    SitemapResource(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Operation(
            operationId = "getSitemap",
            summary = "Where every published piece is",
            description = "By sitemaps.org: up to 50,000 addresses; beyond that an index of parts.")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap, or an index of its parts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "sitemap",
                                            value =
                                                    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">…</urlset>")))
    public Response get(
            @QueryParam("part") @Parameter(description = "As the index names it", example = "1") @Nullable
                    Integer part) {
        return Response.ok(sitemap.part(part)).build();
    }
}
