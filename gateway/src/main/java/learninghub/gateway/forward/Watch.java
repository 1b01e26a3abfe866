package learninghub.gateway.forward;

import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off a service that neither takes the request nor begins to answer for as long as it may. A client that is slow in sending is
 * not the service's fault and does not count.
 */
final class Watch {
    private final Watches watches;
    private final long patience;
    private final BooleanSupplier clientSends;
    private @Nullable HttpClientRequest request;
    private long lastProgress;
    private boolean over;
    /** Where it stands among those of its event loop. */
    int place;

    /** @param clientSends whether there is still body to come */
    Watch(Watches watches, Duration patience, BooleanSupplier clientSends) {
        this.watches = watches;
        this.patience = patience.toNanos();
        this.clientSends = clientSends;
    }

    /** Once more, when it is repeated. */
    void over(HttpClientRequest request) {
        end();
        this.request = request;
        progress();
        watches.add(this);
    }

    void progress() {
        lastProgress = System.nanoTime();
    }

    /** Whether the service was cut off. */
    boolean isOver() {
        return over;
    }

    void end() {
        if (request != null) {
            watches.remove(this);
            request = null;
        }
    }

    void look(long now) {
        HttpClientRequest watched = request;
        if (watched == null || now - lastProgress < patience) {
            return;
        }
        if (clientSends.getAsBoolean() && !watched.writeQueueFull()) {
            progress();
        } else {
            over = true;
            end();
            watched.reset();
        }
    }
}
