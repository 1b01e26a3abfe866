package learninghub.content.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Cursor;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me/saved-searches")
@RunOnVirtualThread
@RolesAllowed("member")
@Tag(name = "Search")
class SavedSearchResource {
    private final SavedSearches searches;
    private final SaveSearch saveSearch;
    private final DropSearch dropSearch;
    private final CurrentCaller caller;

    SavedSearchResource(SavedSearches searches, SaveSearch saveSearch, DropSearch dropSearch, CurrentCaller caller) {
        this.searches = searches;
        this.saveSearch = saveSearch;
        this.dropSearch = dropSearch;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listSavedSearches", summary = "My saved searches, the newest first")
    public Page<SavedSearchView> list(@Valid @BeanParam Paging paging) {
        return Page.of(
                searches.page(caller.get().requireSubject(), paging.after(2), paging.rows()),
                paging.limit,
                SavedSearch::view,
                saved -> Cursor.of(saved.createdAt(), saved.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSavedSearch", summary = "One of my saved searches")
    @APIResponse(
            responseCode = "200",
            description = "The search",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedSearchView.class)))
    public Response get(@PathParam("id") UUID id) {
        SavedSearch saved = searches.of(caller.get().requireSubject(), id).orElseThrow(Refusal.NotFound::new);
        return ETags.ok(saved.view(), saved.tag());
    }

    @POST
    @Idempotent
    @Operation(operationId = "saveSearch", summary = "Keep a search; it gets a feed")
    @APIResponse(
            responseCode = "201",
            description = "The search",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavedSearchView.class)))
    public Response save(@NotNull @Valid NewSavedSearch wanted) {
        SavedSearch saved = saveSearch.save(wanted, caller.get());
        return ETags.created(URI.create("/api/v1/me/saved-searches/" + saved.id()), saved.view(), saved.tag());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "dropSavedSearch", summary = "Drop a saved search; its feed ends")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        dropSearch.drop(id, ifMatch, caller.get());
    }
}
