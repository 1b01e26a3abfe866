package learninghub.local;

import java.time.Duration;

/**
 * Watches what runs. A part that dies is said to have died, with its exit code and the end of its log, and is started
 * again; after three tries in a row it is left alone. The others go on meanwhile.
 */
final class Supervision {
    private static final int TRIES = 3;
    /** A part that ran this long has recovered: its tries count anew. */
    private static final Duration STEADY = Duration.ofMinutes(2);

    private final Hub hub;
    private final Progress progress;

    Supervision(Hub hub, Progress progress) {
        this.hub = hub;
        this.progress = progress;
    }

    void begin() {
        hub.own()
                .forEach(part -> Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part)));
    }

    private void watch(Part part) {
        try {
            int tries = 0;
            while (tries <= TRIES) {
                boolean steady = awaitEnd(part);
                if (hub.closing()) {
                    return;
                }
                tries = steady ? 1 : tries + 1;
                progress.say(part.obituary());
                if (tries <= TRIES) {
                    startAgain(part, tries);
                }
            }
            progress.say(part.name() + " is left alone after " + TRIES
                    + " tries; the rest goes on. Ctrl-C, then bin/run, starts all of it again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether it ran long enough to count as recovered. */
    private static boolean awaitEnd(Part part) throws InterruptedException {
        long from = System.nanoTime();
        while (part.alive()) {
            Thread.sleep(300);
        }
        return System.nanoTime() - from > STEADY.toNanos();
    }

    private void startAgain(Part part, int tries) throws InterruptedException {
        Duration pause = Duration.ofSeconds(1L << (2 * (tries - 1))); // 1, 4, 16 s
        progress.say(
                part.name() + " is started again in " + pause.toSeconds() + " s (try " + tries + " of " + TRIES + ")");
        Thread.sleep(pause);
        hub.startAgain(part);
        Thread.ofVirtual().start(() -> tellWhenReady(part));
    }

    private void tellWhenReady(Part part) {
        long from = System.currentTimeMillis();
        try {
            part.awaitReady(Hub.PATIENCE);
            progress.ready(part.name(), from);
        } catch (StartFailed e) {
            // the watch sees the same death and tells it
        }
    }
}
