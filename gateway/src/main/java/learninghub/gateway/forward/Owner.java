package learninghub.gateway.forward;

import java.util.Arrays;
import java.util.stream.Stream;

/** Who answers an address. */
public enum Owner {
    CONTENT,
    NETWORK,
    EVENTS,
    GATEWAY;

    Stream<Route> serves(String... paths) {
        return Arrays.stream(paths).map(path -> new Route(path, this, BodyLimit.BODY, Patience.USUAL));
    }
}
