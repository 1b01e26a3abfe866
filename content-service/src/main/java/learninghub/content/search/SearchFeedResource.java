package learninghub.content.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.ETags;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/feeds/searches")
@Blocking
@Tag(name = "Search")
class SearchFeedResource {
    private static final String ATOM = "application/atom+xml";

    private final SavedSearches searches;
    private final SearchFeed feed;

    SearchFeedResource(SavedSearches searches, SearchFeed feed) {
        this.searches = searches;
        this.feed = feed;
    }

    @GET
    @Path("/{id}.atom")
    @PermitAll
    @Produces(ATOM)
    @Operation(
            operationId = "getSearchFeed",
            summary = "The newest results of a saved search",
            description = "For whoever knows the address. It tells neither the question nor whose it is.")
    @APIResponse(
            responseCode = "200",
            description = "An Atom feed",
            content =
                    @Content(
                            mediaType = ATOM,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response get(@PathParam("id") UUID id) {
        SavedSearch saved = searches.findByIdOptional(id).orElseThrow(Refusal.NotFound::new);
        SearchFeed.Written written = feed.of(saved);
        return ETags.ok(written.xml(), written.tag());
    }
}
