package learninghub.network;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import learninghub.local.TestParts;

/** PostgreSQL and Kafka for this module's tests. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private final StandInForOtherParts otherParts = new StandInForOtherParts();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(TestParts.attachOrStart().serviceConfig("network"));
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.management.host", "127.0.0.1");
        String others = otherParts.start();
        config.put("quarkus.oidc-client.account-keeper.auth-server-url", others);
        config.put("quarkus.oidc-client.account-admin.auth-server-url", others);
        config.put("hub.accounts.content-url", others + "/content");
        config.put("hub.accounts.events-url", others + "/events");
        config.put("hub.accounts.keycloak-url", others + "/keycloak");
        config.put("hub.accounts.keeper-secret", "test-only");
        config.put("hub.accounts.admin-secret", "test-only");
        config.put("quarkus.oidc-client.digests.auth-server-url", others);
        config.put("hub.digests.content-url", others + "/content");
        config.put("hub.digests.secret", "test-only");
        // Tests hand in when they want to.
        config.put("hub.digests.every", "off");
        config.put("hub.erasure.every", "1s");
        config.put("hub.erasure.settles-after", "0s");
        config.put("hub.erasure.lease", "1s");
        config.put("hub.partner-keys.end-every", "1s");
        config.put("hub.partner-keys.overlap", "1s");
        return config;
    }

    @Override
    public void stop() {
        // The real parts end with the JVM, or belong to whoever started them.
        otherParts.stop();
    }
}
