package learninghub.network.digest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** content-service takes digests in, from the client {@code network-service} alone; routed by no gateway. */
@RegisterRestClient(configKey = "digests-content")
@OidcClientFilter("digests")
@Path("/internal/digests")
interface ContentDigests {
    @POST
    Accepted handIn(@HeaderParam("Idempotency-Key") UUID key, Submission submission);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accepted(UUID id) {}
}
