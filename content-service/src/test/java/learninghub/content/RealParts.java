package learninghub.content;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import learninghub.local.TestParts;

/** PostgreSQL and Kafka for this module's tests; they end with the JVM, or belong to bin/test. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return TestParts.attachOrStart().serviceConfig("content");
    }

    @Override
    public void stop() {
        // nothing of its own
    }
}
