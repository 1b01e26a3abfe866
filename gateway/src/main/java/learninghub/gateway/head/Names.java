package learninghub.gateway.head;

import io.vertx.core.http.HttpHeaders;

/** Names of header fields beside Vert.x's own ({@link HttpHeaders}), hashed once instead of with each request. */
public final class Names {
    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    /** W3C Trace Context, 3.2. */
    public static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private Names() {}
}
