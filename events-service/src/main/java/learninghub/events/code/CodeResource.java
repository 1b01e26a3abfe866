package learninghub.events.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import learninghub.http.Page;
import learninghub.http.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes of an event, for organisers. */
@Path("/api/v1/events/{ref}/discount-codes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "codes", description = "Discount and access codes")
class CodeResource {
    private final Codes codes;
    private final TendCodes tend;
    private final CurrentCaller caller;

    CodeResource(Codes codes, TendCodes tend, CurrentCaller caller) {
        this.codes = codes;
        this.tend = tend;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("editor")
    @Operation(operationId = "listCodes", summary = "An event's codes and how often they were used")
    public Page<CodeView> list(String ref, @Valid @BeanParam Paging paging) {
        return codes.page(ref, paging, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "makeCode",
            summary = "Have a discount or access code made; at most 1,000 an event",
            description = "The code itself is drawn here: 80 random bits.")
    @APIResponseSchema(value = CodeView.class, responseCode = "201", responseDescription = "The code")
    public Response make(String ref, @Valid @NotNull NewCode wanted) {
        return Response.status(201).entity(tend.make(ref, wanted, caller.get())).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "closeCode", summary = "Let a code hold no longer; who has used it keeps what it gave")
    @APIResponse(responseCode = "204", description = "Closed")
    public void close(String ref, UUID id) {
        tend.close(ref, id, caller.get());
    }
}
