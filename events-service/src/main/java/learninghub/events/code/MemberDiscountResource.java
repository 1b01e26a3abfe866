package learninghub.events.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What members of networks save. */
@Path("/api/v1/events/{ref}/member-discount")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "codes")
class MemberDiscountResource {
    private final ObtainMemberDiscount obtain;
    private final CurrentCaller caller;

    MemberDiscountResource(ObtainMemberDiscount obtain, CurrentCaller caller) {
        this.obtain = obtain;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("member")
    @Idempotent
    @Operation(
            operationId = "obtainMemberDiscount",
            summary = "My own single-use code, as a member of a network",
            description =
                    "404 when the event grants none, or not any more. Whether one is a member is asked at this moment.")
    @APIResponseSchema(value = MemberCodeView.class, responseCode = "201", responseDescription = "The code, made now")
    @APIResponse(
            responseCode = "200",
            description = "The same code as before",
            content = @Content(schema = @Schema(implementation = MemberCodeView.class)))
    public Response obtain(String ref) {
        ObtainMemberDiscount.Outcome outcome = obtain.obtain(ref, caller.get());
        return Response.status(outcome.isNew() ? 201 : 200)
                .entity(outcome.view())
                .build();
    }
}
