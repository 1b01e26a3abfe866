package learninghub.local;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of a run: SIGTERM or Ctrl-C, the death of the process that started us, or (when asked) a closed standard
 * input. Whatever comes first, what was started is stopped exactly once.
 */
final class Until {
    private final CountDownLatch over = new CountDownLatch(1);
    private final long parent = parent();

    /** From a shutdown hook, which runs for signals and for a normal exit alike. */
    void thenClose(AutoCloseable started) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started), "stop"));
        Thread.ofVirtual().start(this::watchParent);
    }

    private static void close(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception e) { // the last act of this process: all that is left is to say it
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }

    /** Also while parts still come up: whoever waits for us may be gone by then. */
    private void watchParent() {
        try {
            while (parent() == parent) {
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }

    private static long parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }

    void awaitSignal() {
        awaitEnd();
    }

    void awaitEndOfInput() {
        Thread.ofPlatform().daemon().start(this::readToTheEnd);
        awaitEnd();
        System.exit(0);
    }

    private void awaitEnd() {
        try {
            while (!over.await(1, TimeUnit.HOURS)) {
                // a day is as good as an hour
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readToTheEnd() {
        try {
            while (System.in.read() >= 0) {
                // nothing is said to us; only the end matters
            }
        } catch (IOException e) {
            // the same as its end
        }
        over.countDown();
    }
}
