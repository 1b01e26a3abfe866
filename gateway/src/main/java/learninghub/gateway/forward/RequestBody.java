package learninghub.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Set;

/** What a request's head says of its body. */
final class RequestBody {
    private static final Set<HttpMethod> CARRYING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private RequestBody() {}

    static boolean isIn(HttpServerRequest request) {
        return declaredLength(request) > 0
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || isUndeclared(request);
    }

    /** HTTP/2 needs neither length nor Transfer-Encoding; HTTP/1.1, on which it goes on, needs one of them. */
    static boolean isUndeclared(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                && CARRYING.contains(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    static String overLimit(BodyLimit limit) {
        return "A body here may have at most %d bytes. Imports (%d) and files (%d) have addresses of their own."
                .formatted(limit.bytes(), BodyLimit.IMPORT.bytes(), BodyLimit.FILE.bytes());
    }
}
