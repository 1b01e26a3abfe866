package learninghub.content.attachment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Goes round the files for as long as the service runs: scans those that wait, collects those nobody holds. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration SCANS = Duration.ofSeconds(1);
    private static final Duration COLLECTIONS = Duration.ofHours(1);

    private final ScanFiles scanFiles;
    private final CollectOrphans collectOrphans;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("attachments").daemon().factory());

    Rounds(ScanFiles scanFiles, CollectOrphans collectOrphans) {
        this.scanFiles = scanFiles;
        this.collectOrphans = collectOrphans;
    }

    void start(@Observes StartupEvent started) {
        every(SCANS, scanFiles::scan);
        every(COLLECTIONS, collectOrphans::collect);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void every(Duration pause, Round round) {
        thread.scheduleWithFixedDelay(() -> go(round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round that fails is not the last one. */
    private static void go(Round round) {
        try {
            round.go();
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("round over the files failed: cause=%s", failure.getMessage());
        }
    }

    private interface Round {
        void go() throws IOException;
    }
}
