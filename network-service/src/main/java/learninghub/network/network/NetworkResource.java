package learninghub.network.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import learninghub.http.CurrentCaller;
import learninghub.http.ETags;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/networks")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Networks")
class NetworkResource {
    private final NetworkViews views;
    private final FoundNetwork foundNetwork;
    private final ChangeNetwork changeNetwork;
    private final CurrentCaller caller;

    NetworkResource(NetworkViews views, FoundNetwork foundNetwork, ChangeNetwork changeNetwork, CurrentCaller caller) {
        this.views = views;
        this.foundNetwork = foundNetwork;
        this.changeNetwork = changeNetwork;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listNetworks", summary = "Listed networks, by name")
    public Page<NetworkView> list(@Valid @BeanParam Paging paging) {
        return views.listed(paging);
    }

    @POST
    @RolesAllowed("steward")
    @Idempotent
    @Operation(operationId = "foundNetwork", summary = "Found a network and name its chairs (steward)")
    @APIResponse(
            responseCode = "201",
            description = "Founded; its slug is made from its name",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworkView.class)))
    public Response found(@NotNull @Valid NewNetwork wanted) {
        Shown network = views.shown(foundNetwork.found(wanted), caller.get());
        return ETags.created(URI.create("/api/v1/networks/" + network.view().slug()), network.view(), network.tag());
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(operationId = "getNetwork", summary = "One network", description = "Members also see how many they are.")
    @APIResponse(
            responseCode = "200",
            description = "The network",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworkView.class)))
    public Response get(@PathParam("slug") String slug) {
        return answer(views.known(slug, caller.get()));
    }

    @PATCH
    @Path("/{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @KnownOnly
    @Operation(
            operationId = "patchNetwork",
            summary = "Change a network (chair, steward)",
            description = "The slug stays.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NetworkTerms.class)))
    @APIResponse(
            responseCode = "200",
            description = "The network as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NetworkView.class)))
    public Response patch(
            @PathParam("slug") String slug,
            @NotNull JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(views.shown(changeNetwork.change(slug, patch, ifMatch, caller.get()), caller.get()));
    }

    private static Response answer(Shown network) {
        return ETags.ok(network.view(), network.tag());
    }
}
