package learninghub.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits longer after each failure in a row, up to a bound. Used by one thread. */
class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration wait = FIRST;

    Backoff(Duration longest) {
        this.longest = longest;
    }

    Duration next() {
        return wait;
    }

    void await() {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    void reset() {
        wait = FIRST;
    }
}
