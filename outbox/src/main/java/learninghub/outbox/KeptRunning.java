package learninghub.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Threads that are wanted as long as their service runs: whatever ends one before, an error too, is told, and it begins again. */
public final class KeptRunning {
    private static final Logger LOG = Logger.getLogger(KeptRunning.class);
    /** So that what fails at once each time does not fill the log. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private KeptRunning() {}

    /** @param stopped whether {@code body} may end for good; it is expected to look by itself */
    public static Thread start(String name, BooleanSupplier stopped, Runnable body) {
        return Thread.ofPlatform().name(name).daemon().start(() -> again(name, stopped, body));
    }

    private static void again(String name, BooleanSupplier stopped, Runnable body) {
        while (!stopped.getAsBoolean()) {
            try {
                body.run();
                // Ended by an interrupt that nobody meant: the next round must not end by it too.
                Thread.interrupted();
            } catch (Throwable failure) { // an Error of a library as well: nobody else would begin this again
                LOG.errorf(failure, "thread failed and begins again: thread=%s", name);
            }
            pause(stopped);
        }
    }

    private static void pause(BooleanSupplier stopped) {
        try {
            if (!stopped.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException hurried) {
            // whoever stops it says so in stopped, which is asked next
        }
    }
}
