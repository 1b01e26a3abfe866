package learninghub.events;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import learninghub.local.TestParts;

/** A real PostgreSQL and Kafka, and somebody who answers for network-service. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private final StandInForNetworkService networkService = new StandInForNetworkService();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(TestParts.attachOrStart().serviceConfig("events"));
        String address = networkService.start();
        config.put("hub.network-service.url", address);
        config.put("quarkus.oidc-client.auth-server-url", address);
        config.put("quarkus.oidc-client.credentials.secret", "test-only");
        // Longer than in life: a build machine under load is not a broken network-service.
        config.put("hub.network-service.patience", "1500ms");
        // Nobody waits an hour for it.
        config.put("hub.retention.sweep", "2s");
        return config;
    }

    @Override
    public void stop() {
        networkService.stop();
    }
}
