package learninghub.network.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learninghub.http.Refusal;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Keys of partners: each is a client at Keycloak of its own, whose tokens all say the same partner. So two can be good at once, and a new
 * one takes over what the one before had handed in.
 */
@ApplicationScoped
class PartnerClients {
    private static final Logger LOG = Logger.getLogger(PartnerClients.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int LONGEST_SLUG = 60;

    private final KeycloakAdmin keycloak;
    private final ObjectMapper json;

    PartnerClients(@RestClient KeycloakAdmin keycloak, ObjectMapper json) {
        this.keycloak = keycloak;
        this.json = json;
    }

    /** A client, and the secret Keycloak drew for it. */
    record Made(UUID id, String clientId, String secret) {
        /** Not the secret: what is logged or traced by mistake must not hold it. */
        @Override
        public String toString() {
            return clientId;
        }
    }

    Made make(PartnerView partner) {
        String clientId = "partner-" + slug(partner.name()) + "-"
                + UUID.randomUUID().toString().substring(0, 6);
        return answered(() -> {
            keycloak.makeClient(client(clientId, partner));
            UUID id = UUID.fromString(
                    keycloak.clients(clientId).getFirst().path("id").asText());
            return new Made(id, clientId, keycloak.secret(id).path("value").asText());
        });
    }

    void enable(List<UUID> clients, boolean enabled) {
        answered(() -> {
            clients.forEach(id -> enable(id, enabled));
            return clients;
        });
    }

    private void enable(UUID id, boolean enabled) {
        try {
            keycloak.changeClient(id, keycloak.client(id).put("enabled", enabled));
        } catch (KeycloakAdmin.NotThere gone) {
            LOG.debug("the client was not there any more");
        }
    }

    /** One that is not there any more is as good as done. */
    void delete(UUID client) {
        try {
            keycloak.deleteClient(client);
        } catch (KeycloakAdmin.NotThere gone) {
            LOG.debug("the client was not there any more");
        }
    }

    private ObjectNode client(String clientId, PartnerView partner) {
        ObjectNode client = json.createObjectNode()
                .put("clientId", clientId)
                .put("name", partner.name())
                .put("enabled", partner.suspendedAt() == null)
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false);
        // Without "basic": it would put the client's own user in the place of the partner.
        client.set(
                "defaultClientScopes",
                json.valueToTree(Stream.concat(Stream.of("roles", "hub-api"), partner.scopes().stream())
                        .toList()));
        client.set("optionalClientScopes", json.createArrayNode());
        client.putArray("protocolMappers")
                .add(claim("sub", partner.id().toString(), "String"))
                .add(claim("name", partner.name(), "String"))
                .add(claim("requests_per_second", Integer.toString(partner.requestsPerSecond()), "int"))
                .add(mapper("partner", "oidc-hardcoded-role-mapper", Map.of("role", "partner")));
        return client;
    }

    private ObjectNode claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", type,
                        "access.token.claim", "true",
                        "introspection.token.claim", "true"));
    }

    private ObjectNode mapper(String name, String kind, Map<String, String> config) {
        ObjectNode mapper = json.createObjectNode()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind);
        mapper.set("config", json.valueToTree(config));
        return mapper;
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }

    private static <T> T answered(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (WebApplicationException | ProcessingException away) {
            throw new Refusal.Unavailable("The sign-in does not answer just now; nothing was changed.", RETRY_AFTER);
        }
    }
}
