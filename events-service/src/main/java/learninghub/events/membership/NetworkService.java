package learninghub.events.membership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The internal call; answered to this service's own identity only and routed by no gateway. */
@RegisterRestClient(configKey = "network-service")
@OidcClientFilter
@Path("/internal/memberships/check")
interface NetworkService {
    /**
     * A stage, because only a stage can be given up after a time that also covers fetching the token.
     *
     * @param network its slug; null asks for any network
     */
    @GET
    CompletionStage<Answer> check(
            @QueryParam("subject") String subject, @QueryParam("network") @Nullable String network);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(boolean active) {}
}
