package learninghub.gateway.forward;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/**
 * What one event loop has asked and not been answered yet. All of it is looked through a few times a second: a timer for each question
 * would cost more than anything else that is done for it here, and go off for hardly any.
 */
final class Watches {
    /** Milliseconds by which a service may be cut off late. */
    private static final long INTERVAL = 100;

    private final Vertx vertx;
    private final List<Watch> open = new ArrayList<>();
    private boolean willLook;

    Watches(Vertx vertx) {
        this.vertx = vertx;
    }

    void add(Watch watch) {
        watch.place = open.size();
        open.add(watch);
        lookSoon();
    }

    /** The last one takes its place. */
    void remove(Watch watch) {
        Watch last = open.removeLast();
        if (last != watch) {
            open.set(watch.place, last);
            last.place = watch.place;
        }
    }

    private void lookSoon() {
        if (!willLook) {
            willLook = true;
            vertx.setTimer(INTERVAL, due -> look());
        }
    }

    private void look() {
        willLook = false;
        long now = System.nanoTime();
        // What is cut off leaves, and may be asked for once more.
        List.copyOf(open).forEach(watch -> watch.look(now));
        if (!open.isEmpty()) {
            lookSoon();
        }
    }
}
