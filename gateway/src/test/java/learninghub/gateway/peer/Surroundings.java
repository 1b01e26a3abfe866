package learninghub.gateway.peer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import learninghub.local.TestIssuer;
import learninghub.local.TestParts;

/** Kafka, addresses for the services, where a test may put a peer or nothing, and the key that tokens are signed with. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    /** Where people sign in. */
    public static final String SIGN_IN = "http://localhost:8180/realms/hub";

    @Override
    public Map<String, String> start() {
        // As Gateway.main does, which tests go around.
        System.setProperty("vertx.disableURIValidation", "true");
        Map<String, String> config = new HashMap<>(TestParts.attachOrStart().factsConfig());
        config.putAll(Map.ofEntries(
                Map.entry("hub.gateway.content-url", freeAddress()),
                Map.entry("hub.gateway.network-url", freeAddress()),
                Map.entry("hub.gateway.events-url", freeAddress()),
                Map.entry("hub.gateway.patience.usual", "1S"),
                Map.entry("hub.gateway.patience.long-poll", "3S"),
                Map.entry("hub.gateway.connections", "8"),
                Map.entry("hub.gateway.waiting", "8"),
                Map.entry("hub.gateway.limits.address", "100000"),
                Map.entry("hub.gateway.limits.person", "100"),
                Map.entry("hub.docs.sign-in-url", SIGN_IN),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("quarkus.oidc.token.issuer", Tokens.ISSUER),
                Map.entry("quarkus.oidc.public-key", TestIssuer.publicKey())));
        return config;
    }

    @Override
    public void stop() {}

    public static String freeAddress() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
