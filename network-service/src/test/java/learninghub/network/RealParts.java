package learninghub.network;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import learninghub.local.TestParts;

/** PostgreSQL and Kafka for this module's tests. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(TestParts.attachOrStart().serviceConfig("network"));
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.management.host", "127.0.0.1");
        return config;
    }

    @Override
    public void stop() {
        // The parts end with the JVM, or belong to whoever started them.
    }
}
