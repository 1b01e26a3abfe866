package learninghub.content.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/search/index")
@Blocking
@Tag(name = "Search")
class SearchIndexResource {
    private final SearchIndex index;

    SearchIndexResource(SearchIndex index) {
        this.index = index;
    }

    @GET
    @RolesAllowed("editor")
    @Operation(
            operationId = "getSearchIndex",
            summary = "Where the index stands, and how far a rebuild is",
            description = "Of the replica that answers; each has an index of its own.")
    public IndexState state() {
        return index.state();
    }

    @POST
    @Path("/rebuilds")
    @RolesAllowed("editor")
    @Operation(
            operationId = "rebuildSearchIndex",
            summary = "Fill a new index from the database while the old one serves",
            description = "In the replica that answers. Asked again while one runs, it is the same one.")
    @APIResponse(
            responseCode = "202",
            description = "It is being filled",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndexState.class)))
    public Response rebuild() {
        return Response.accepted(index.rebuild()).build();
    }
}
