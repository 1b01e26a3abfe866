package learninghub.network.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import learninghub.http.CurrentCaller;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/accounts/{id}/suspension")
@RunOnVirtualThread
@ActingAs
@Tag(name = "Accounts")
class SuspensionResource {
    private final SuspendAccount suspendAccount;
    private final CurrentCaller caller;

    SuspensionResource(SuspendAccount suspendAccount, CurrentCaller caller) {
        this.suspendAccount = suspendAccount;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed("steward")
    @Operation(
            operationId = "suspendAccount",
            summary = "Shut an account out (steward)",
            description =
                    "Here from the next request on; the other services are told. A second suspension changes nothing.")
    public SuspensionView suspend(@PathParam("id") UUID account, @Valid @Nullable NewSuspension suspension) {
        String reason = suspension == null ? null : suspension.reason();
        return suspendAccount.suspend(account, reason, caller.get()).view();
    }

    @DELETE
    @RolesAllowed("steward")
    @Operation(operationId = "reinstateAccount", summary = "Let an account in again (steward)")
    public void reinstate(@PathParam("id") UUID account) {
        suspendAccount.reinstate(account);
    }
}
