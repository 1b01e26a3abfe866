package learninghub.arrival;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests whose end two programs could see in different places (request smuggling). What was sent behind such a one may be its body or
 * another request: nothing more is read from its connection.
 */
public final class Framing {
    private final Set<HttpConnection> doubtful = ConcurrentHashMap.newKeySet();

    /** Whether it is framed oddly; its connection is then given up. */
    public boolean isOdd(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean odd = request.headers().getAll(HttpHeaders.HOST).size() > 1
                || request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
                        .anyMatch(coding -> !coding.equals("chunked"));
        if (odd && doubtful.add(request.connection())) {
            request.connection().closeHandler(closed -> doubtful.remove(request.connection()));
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.addEndHandler(answered -> request.connection().close());
        }
        return odd;
    }

    /** Whether something odd came before it on the same connection. */
    public boolean isBehindAnOddOne(RoutingContext context) {
        return doubtful.contains(context.request().connection());
    }
}
