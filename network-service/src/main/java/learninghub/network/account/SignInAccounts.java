package learninghub.network.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** People's accounts at Keycloak. One that is not there any more is as good as done. */
@ApplicationScoped
class SignInAccounts {
    private static final Logger LOG = Logger.getLogger(SignInAccounts.class);

    private final KeycloakAdmin keycloak;

    SignInAccounts(@RestClient KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    Optional<ObjectNode> of(UUID member) {
        try {
            return Optional.of(keycloak.user(member));
        } catch (KeycloakAdmin.NotThere gone) {
            return Optional.empty();
        }
    }

    /** No new tokens from now on. Gives back the verified address, if there is one. */
    @Nullable
    String shutOut(UUID member) {
        ObjectNode account = of(member).orElse(null);
        if (account == null) {
            return null;
        }
        if (account.path("enabled").asBoolean(true)) {
            keycloak.changeUser(member, account.put("enabled", false));
            keycloak.endSessions(member);
        }
        return account.path("emailVerified").asBoolean() ? account.path("email").asText(null) : null;
    }

    void delete(UUID member) {
        try {
            keycloak.deleteUser(member);
        } catch (KeycloakAdmin.NotThere gone) {
            LOG.debug("the sign-in account was not there any more");
        }
    }
}
