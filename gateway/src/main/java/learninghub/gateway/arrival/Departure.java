package learninghub.gateway.arrival;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import learninghub.gateway.head.Names;
import learninghub.gateway.trace.Trace;
import org.jboss.logging.Logger;

/** What is left to do when the answer is out. */
final class Departure {
    private static final Logger LOG = Logger.getLogger(Departure.class);
    /** Milliseconds a client that was answered early may still send, so that it gets to read the answer instead of a reset. */
    private static final long GRACE = 1_000;

    private Departure() {}

    static void of(RoutingContext request) {
        note(request);
        Trace.of(request).end(request);
        if (!request.request().isEnded() && mayCarryMore(request.request())) {
            discardRest(request.vertx(), request.request());
        }
    }

    /** By route, not by address: an address may hold a secret. */
    private static void note(RoutingContext request) {
        if (LOG.isDebugEnabled()) {
            LOG.debugf(
                    "answered: method=%s route=%s status=%d bytes=%d requestId=%s",
                    request.request().method(),
                    Trace.of(request).route(),
                    request.response().getStatusCode(),
                    request.response().bytesWritten(),
                    request.response().headers().get(Names.REQUEST_ID));
        }
    }

    /** What is answered at once has not been seen to end either; to wait for that would keep a second's worth of requests in memory. */
    private static boolean mayCarryMore(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void discardRest(Vertx vertx, HttpServerRequest request) {
        request.handler(null);
        request.resume();
        vertx.setTimer(GRACE, late -> {
            if (!request.isEnded()) {
                cutOff(request);
            }
        });
    }

    private static void cutOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(0);
        } else {
            request.connection().close();
        }
    }
}
