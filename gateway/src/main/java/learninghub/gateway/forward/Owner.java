package learninghub.gateway.forward;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import learninghub.gateway.cache.Keeping;

/** Who answers an address. */
public enum Owner {
    CONTENT,
    NETWORK,
    EVENTS,
    GATEWAY;

    /** As it is called in logs, metrics and on Kafka. */
    String serviceName() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    Stream<Route> serves(String... paths) {
        return Arrays.stream(paths).map(path -> new Route(path, this, BodyLimit.BODY, Patience.USUAL, Keeping.NOT));
    }
}
