package learninghub.content.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import learninghub.http.CurrentCaller;
import learninghub.http.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asked by network-service, not by clients: no gateway leads here. */
@Path("/internal/digests")
@RunOnVirtualThread
class DigestResource {
    private final TakeDigest takeDigest;
    private final CurrentCaller caller;

    DigestResource(TakeDigest takeDigest, CurrentCaller caller) {
        this.takeDigest = takeDigest;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("service")
    @Idempotent
    @Operation(hidden = true)
    public Response take(@NotNull @Valid NewDigest digest) {
        return Response.status(201)
                .entity(Map.of("id", takeDigest.take(digest, caller.get())))
                .build();
    }
}
