package learninghub.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Cuts off a service that neither takes the request nor begins to answer for as long as it may. A client that is slow in sending is
 * not the service's fault and does not count.
 */
final class Watch {
    private static final long NO_TIMER = -1;

    private final Vertx vertx;
    private final long patience;
    private long timer = NO_TIMER;
    private long lastProgress;
    private boolean over;

    Watch(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience.toNanos();
    }

    /** @param clientSends whether there is still body to come */
    void over(HttpClientRequest request, BooleanSupplier clientSends) {
        end();
        progress();
        lookAgain(request, clientSends, patience);
    }

    void progress() {
        lastProgress = System.nanoTime();
    }

    /** Whether the service was cut off. */
    boolean isOver() {
        return over;
    }

    void end() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private void lookAgain(HttpClientRequest request, BooleanSupplier clientSends, long in) {
        timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(in)), now -> look(request, clientSends));
    }

    private void look(HttpClientRequest request, BooleanSupplier clientSends) {
        long left = lastProgress + patience - System.nanoTime();
        if (left > 0) {
            lookAgain(request, clientSends, left);
        } else if (clientSends.getAsBoolean() && !request.writeQueueFull()) {
            lookAgain(request, clientSends, patience);
        } else {
            timer = NO_TIMER;
            over = true;
            request.reset();
        }
    }
}
