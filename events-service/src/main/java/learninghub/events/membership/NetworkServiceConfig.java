package learninghub.events.membership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The owner of memberships. */
@ConfigMapping(prefix = "hub.network-service")
interface NetworkServiceConfig {
    URI url();

    /** Who vouches for this service, and its secret there. The token client reads them too late to fail at start; this does. */
    URI issuer();

    String secret();

    /** For one answer in all: fetching a token, connecting and waiting. */
    @WithDefault("300ms")
    Duration patience();
}
