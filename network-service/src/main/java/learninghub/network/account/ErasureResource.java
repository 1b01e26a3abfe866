package learninghub.network.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import learninghub.http.Refusal;
import learninghub.network.actor.ActingAs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/erasures/{id}")
@RunOnVirtualThread
@ActingAs(ActingAs.ERASURE_LINK)
@Tag(name = "Me")
class ErasureResource {
    private final Erasures erasures;

    ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getErasure",
            summary = "How far an erasure is",
            description = "For whoever holds its address: an account is not needed, and soon not there any more.")
    public ErasureView get(@PathParam("id") UUID id) {
        return erasures.of(id).orElseThrow(Refusal.NotFound::new);
    }
}
