package learninghub.gateway.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import learninghub.gateway.coding.GzipTags;
import learninghub.gateway.stream.Delivery;

/** Passes on an answer that turned out not to be for everybody. */
final class Relay {
    private Relay() {}

    static void of(HttpServerRequest client, Fetched.Other other) {
        // The service was asked without the client's condition.
        boolean known = other.status() == 200
                && GzipTags.names(
                        client.getHeader(HttpHeaders.IF_NONE_MATCH),
                        other.head().get(HttpHeaders.ETAG));
        if (known) {
            other.head().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_LENGTH);
        }
        Delivery.of(client, known ? 304 : other.status(), other.head(), other.body());
    }
}
