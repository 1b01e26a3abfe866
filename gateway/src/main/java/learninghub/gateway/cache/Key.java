package learninghub.gateway.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What one kept answer answers: services choose by nothing but the address and {@code Accept}. */
record Key(String target, @Nullable String accept) {
    static Key of(HttpServerRequest request) {
        return new Key(request.uri(), request.getHeader(HttpHeaders.ACCEPT));
    }

    int weight() {
        return target.length() + (accept == null ? 0 : accept.length());
    }
}
