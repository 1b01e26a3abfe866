package learninghub.content.attachment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads the words of files that were published, for search: one file at a time in each replica, on a thread of its own, each file by one
 * replica. Whoever dies over a file leaves it to the others after the lease; a file that was too much three times is left alone.
 */
@ApplicationScoped
class ReadTexts {
    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = Logger.getLogger(ReadTexts.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longer than a file is read. */
    private static final Duration LEASE = TextReader.PATIENCE.multipliedBy(2);

    private final TextTable table;
    private final FileStore store;
    private final Clock clock;
    private final TextReader reader = new TextReader();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("attachment-texts").daemon().factory());

    ReadTexts(TextTable table, FileStore store, Clock clock) {
        this.table = table;
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A process that reads ends with its input, which this closes. */
    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    /** A round that fails is not the last one. */
    private void round() {
        try {
            for (Optional<TextTable.Claimed> next = next(); next.isPresent(); next = next()) {
                read(next.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warnf("files wait to be read: cause=%s", failure.getClass().getName());
        }
    }

    private Optional<TextTable.Claimed> next() {
        Instant now = clock.instant();
        return table.claim(now, now.plus(LEASE));
    }

    private void read(TextTable.Claimed file) throws InterruptedException {
        try {
            Optional<String> text = reader.read(file.kind(), to -> store.copy(file.id(), 0, file.size(), to));
            text.ifPresentOrElse(words -> table.read(file.id(), words), () -> giveUp(file));
        } catch (IOException failure) {
            LOG.warnf("file not read: id=%s attempt=%d cause=%s", file.id(), file.attempts(), failure.getMessage());
            if (file.attempts() >= MOST_ATTEMPTS) {
                giveUp(file);
            }
        }
    }

    private void giveUp(TextTable.Claimed file) {
        LOG.warnf("file cannot be read, its text is not searched: id=%s", file.id());
        table.unreadable(file.id());
    }
}
