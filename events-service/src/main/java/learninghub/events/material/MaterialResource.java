package learninghub.events.material;

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

/** What an event left. */
@Path("/api/v1/events/{ref}/materials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "materials", description = "Slides, recordings and papers of an event")
class MaterialResource {
    private final Materials materials;
    private final TendMaterials tend;
    private final CurrentCaller caller;

    MaterialResource(Materials materials, TendMaterials tend, CurrentCaller caller) {
        this.materials = materials;
        this.tend = tend;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMaterials",
            summary = "What an event left: for everyone, and more for those who have a place or were there")
    public Page<MaterialView> list(String ref, @Valid @BeanParam Paging paging) {
        return materials.shownTo(ref, paging, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "partner"})
    @Idempotent
    @Operation(operationId = "addMaterial", summary = "Add slides, a recording or a paper; at most 50")
    @APIResponseSchema(value = MaterialView.class, responseCode = "201", responseDescription = "Added")
    public Response add(String ref, @Valid @NotNull NewMaterial wanted) {
        return Response.status(201).entity(tend.add(ref, wanted, caller.get())).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"editor", "partner"})
    @Operation(
            operationId = "changeMaterial",
            summary = "Change what it is called, where it lies or whom it is for; If-Match names the event")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Any fields of NewMaterial; null removes one",
                                            examples = "{\"audience\": \"everyone\"}")))
    public MaterialView change(String ref, UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        return tend.change(ref, id, patch, ifMatch, caller.get());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"editor", "partner"})
    @Operation(operationId = "removeMaterial", summary = "Take it away again; If-Match names the event")
    @APIResponse(responseCode = "204", description = "Taken away")
    public void remove(String ref, UUID id, @HeaderParam("If-Match") String ifMatch) {
        tend.remove(ref, id, ifMatch, caller.get());
    }
}
