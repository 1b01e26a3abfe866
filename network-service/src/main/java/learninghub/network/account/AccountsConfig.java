package learninghub.network.account;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Whom this feature asks, and as whom. The token clients read their secrets too late to fail at start; this does. */
@ConfigMapping(prefix = "hub.accounts")
interface AccountsConfig {
    URI contentUrl();

    URI eventsUrl();

    /** Keycloak's admin API for this realm, {@code …/admin/realms/hub}. */
    URI keycloakUrl();

    /** Of the client {@code account-keeper}, known to the other services. */
    String keeperSecret();

    /** Of the client {@code account-admin}, known to Keycloak alone. */
    String adminSecret();
}
