package learninghub.events.quota;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.MergePatch;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shares of an event's places. */
@Path("/api/v1/events/{ref}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "quotas", description = "Shares of an event's places")
class QuotaResource {
    private final Quotas quotas;
    private final TendQuotas tend;
    private final CurrentCaller caller;

    QuotaResource(Quotas quotas, TendQuotas tend, CurrentCaller caller) {
        this.quotas = quotas;
        this.tend = tend;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("editor")
    @Operation(operationId = "listQuotas", summary = "An event's quotas and how they are taken")
    public Page<QuotaView> list(String ref, @Valid @BeanParam Paging paging) {
        return quotas.page(ref, paging, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "addQuota",
            summary = "Keep a share of the places for some; at most 20",
            description =
                    "Once an event has quotas, whoever registers counts in one: the one they name, else the first for them.")
    @APIResponseSchema(value = QuotaView.class, responseCode = "201", responseDescription = "The quota")
    public Response add(String ref, @Valid @NotNull NewQuota wanted) {
        return Response.status(201).entity(tend.add(ref, wanted, caller.get())).build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(
            operationId = "changeQuota",
            summary = "Change a quota; what comes free is offered at once. If-Match names the event")
    public QuotaView change(
            String ref, UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewQuota wanted) {
        return tend.change(ref, id, wanted, ifMatch, caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("editor")
    @Operation(
            operationId = "adjustQuota",
            summary = "Change some of a quota; what comes free is offered at once. If-Match names the event")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any fields of NewQuota; null removes one",
                                            examples = "{\"size\": 60}")))
    public QuotaView adjust(String ref, UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        return tend.adjust(ref, id, patch, ifMatch, caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(
            operationId = "removeQuota",
            summary = "Take away a quota nobody has registered in. If-Match names the event")
    @APIResponse(responseCode = "204", description = "Taken away")
    public void remove(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        tend.remove(ref, id, ifMatch, caller.get());
    }
}
