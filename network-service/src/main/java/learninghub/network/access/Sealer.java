package learninghub.network.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import learninghub.outbox.KeptRunning;
import org.jboss.logging.Logger;

/** Seals what has been entered, a few times a second, so that readers never wait for the chain. */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** An entry is in the chain within a second. */
    private static final Duration IDLE = Duration.ofMillis(400);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Chain chain;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread thread = Thread.currentThread();

    Sealer(Chain chain) {
        this.chain = chain;
    }

    void start(@Observes StartupEvent started) {
        thread = KeptRunning.start("access-sealer", () -> stopped.getCount() == 0, this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(5));
    }

    /** A witness outside the database: whoever rewrites the whole chain would have to rewrite the logs as well. */
    @Scheduled(identity = "access-log-witness", every = "${hub.access-log.witness-every:1h}", delayed = "1m")
    void witness() {
        Chain.Head head = chain.head();
        LOG.infof("access log sealed: seq=%d hash=%s", head.seq(), head.hex());
    }

    private void run() {
        try {
            Duration wait = Duration.ZERO;
            while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = seal();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration seal() {
        try {
            return chain.seal() < Chain.AT_ONCE ? IDLE : Duration.ZERO;
        } catch (RuntimeException away) {
            LOG.warnf("access log waits to be sealed: cause=%s", away.getClass().getSimpleName());
            return AFTER_FAILURE;
        }
    }
}
