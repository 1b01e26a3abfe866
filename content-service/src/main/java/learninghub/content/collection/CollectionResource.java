package learninghub.content.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/collections")
@RunOnVirtualThread
@Tag(name = "Collections")
class CollectionResource {
    private final ReadCollection readCollection;
    private final WriteCollection writeCollection;
    private final CurrentCaller caller;

    CollectionResource(ReadCollection readCollection, WriteCollection writeCollection, CurrentCaller caller) {
        this.readCollection = readCollection;
        this.writeCollection = writeCollection;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCollections", summary = "Collections by title")
    public Page<CollectionSummary> list(@Valid @BeanParam Paging paging) {
        return readCollection.list(paging.after(2), paging.limit);
    }

    @POST
    @RolesAllowed("editor")
    @Idempotent
    @Operation(operationId = "createCollection", summary = "Put pieces in an order")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CollectionView.class)))
    public Response create(@NotNull @Valid NewCollection written) {
        ReadCollection.Tagged made = writeCollection.create(written, caller.get());
        return ETags.created(URI.create("/api/v1/collections/" + made.view().slug()), made.view(), made.tag());
    }

    @GET
    @Path("/{collection}")
    @PermitAll
    @Operation(operationId = "getCollection", summary = "One collection and its published pieces, in order")
    @APIResponse(
            responseCode = "200",
            description = "The collection",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CollectionView.class)))
    public Response get(@PathParam("collection") @Parameter(example = "handover-month") String ref) {
        return ok(readCollection.read(ref, caller.get()));
    }

    @PATCH
    @Path("/{collection}")
    @RolesAllowed("editor")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "editCollection", summary = "Change it (RFC 7396); its pieces are replaced whole")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewCollection.class),
                            examples =
                                    @ExampleObject(name = "order", value = "{\"articles\": [\"second\", \"first\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "The collection",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CollectionView.class)))
    public Response edit(
            @PathParam("collection") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull JsonNode patch) {
        return ok(writeCollection.edit(ref, patch, ifMatch, caller.get()));
    }

    @DELETE
    @Path("/{collection}")
    @RolesAllowed("editor")
    @Operation(operationId = "dropCollection", summary = "Take it apart; its pieces stay")
    @APIResponse(responseCode = "204", description = "Dropped")
    public void drop(@PathParam("collection") String ref, @HeaderParam("If-Match") @Nullable String ifMatch) {
        writeCollection.drop(ref, ifMatch, caller.get());
    }

    private static Response ok(ReadCollection.Tagged collection) {
        return ETags.ok(collection.view(), collection.tag());
    }
}
