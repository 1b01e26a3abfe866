package learninghub.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Requests whose end two programs could see in different places (request smuggling): by the rules of the gateway (its {@code
 * arrival.Framing}). Nothing more is read from the connection of such a one.
 */
final class Framing {
    private final Set<HttpConnection> doubtful = ConcurrentHashMap.newKeySet();

    /** Whether it is framed oddly; its connection is then given up. */
    boolean isOdd(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean odd = request.headers().getAll("Host").size() > 1
                || request.headers().getAll("Transfer-Encoding").stream().anyMatch(coding -> !coding.equals("chunked"));
        if (odd && doubtful.add(request.connection())) {
            request.connection().closeHandler(closed -> doubtful.remove(request.connection()));
            context.response().putHeader("Connection", "close");
            context.addEndHandler(answered -> request.connection().close());
        }
        return odd;
    }

    boolean isBehindAnOddOne(RoutingContext context) {
        return doubtful.contains(context.request().connection());
    }
}
