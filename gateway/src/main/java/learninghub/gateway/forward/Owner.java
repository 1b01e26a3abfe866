package learninghub.gateway.forward;

import java.util.Arrays;
import java.util.stream.Stream;
import learninghub.gateway.cache.Keeping;

/** Who answers an address. */
public enum Owner {
    CONTENT("content-service"),
    NETWORK("network-service"),
    EVENTS("events-service"),
    GATEWAY("gateway");

    private final String serviceName;

    Owner(String serviceName) {
        this.serviceName = serviceName;
    }

    /** As it is called in logs, metrics and on Kafka. */
    String serviceName() {
        return serviceName;
    }

    Stream<Route> serves(String... paths) {
        return Arrays.stream(paths).map(path -> new Route(path, this, BodyLimit.BODY, Patience.USUAL, Keeping.NOT));
    }
}
