package learninghub.content.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import learninghub.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/articles/{ref}/related")
@Blocking
@Tag(name = "Search")
class RelatedResource {
    private final Related related;

    RelatedResource(Related related) {
        this.related = related;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listRelated", summary = "Pieces and events like a published piece, by text and tags")
    @APIResponse(
            responseCode = "200",
            description = "The most alike first; one page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RelatedPage.class)))
    public Page<SearchPage.Item> list(
            @PathParam("ref") @Parameter(example = "safer-handovers") String ref,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit) {
        return new Page<>(related.to(ref, limit), null);
    }

    /** The form of the list, for the documentation. */
    @Schema(name = "RelatedPage")
    record RelatedPage(
            java.util.List<SearchItem> items, @Nullable String next) {}
}
