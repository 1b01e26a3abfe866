package learninghub.content.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Takes jobs that nobody runs, apart from the requests that started them, and those whose runner fell silent. */
@ApplicationScoped
class ImportRunner {
    /** Two, so that a small file does not wait behind a large one. */
    private static final int AT_ONCE = 2;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportClaims claims;
    private final ImportRun importRun;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;
    private volatile List<Thread> threads = List.of();

    ImportRunner(ImportClaims claims, ImportRun importRun) {
        this.claims = claims;
        this.importRun = importRun;
    }

    void start(@Observes StartupEvent started) {
        threads = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> Thread.ofVirtual().name("import-" + n).start(this::work))
                .toList();
    }

    /** Between two items, so that another replica goes on at once. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        bell.release(AT_ONCE);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(4));
        }
    }

    /** There is a new job. */
    void wake() {
        bell.release();
    }

    private void work() {
        while (!stopped) {
            try {
                Optional<Claim> claim = claims.next();
                if (claim.isPresent()) {
                    importRun.run(claim.get(), () -> !stopped);
                } else if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (RuntimeException failure) {
                LOG.warnf("imports wait: cause=%s", failure.getClass().getName());
                pause();
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
