package learninghub.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends unsent facts to Kafka: at least once, in order per aggregate. It goes by what is unsent, never by a position: a position would
 * pass over a row whose transaction commits later than that of a row after it.
 */
@ApplicationScoped
public class FactRelay {
    private static final Logger LOG = Logger.getLogger(FactRelay.class);

    private final AgroalDataSource database;
    private final FactsConfig config;
    private final Topics topics;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private final Backoff backoff;
    private final io.micrometer.core.instrument.Counter sentFacts;
    private long nextBeat = System.nanoTime();
    private volatile boolean stopped;
    private volatile Thread thread = Thread.currentThread();

    FactRelay(
            AgroalDataSource database,
            FactsConfig config,
            Topics topics,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.database = database;
        this.config = config;
        this.topics = topics;
        this.source = source;
        this.backoff = new Backoff(config.longestBackoff());
        this.sentFacts = metrics.counter("hub.facts.sent");
    }

    void start(@Observes StartupEvent started) {
        thread = KeptRunning.start("fact-relay", () -> stopped, this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(Duration.ofSeconds(5));
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** A fact has been committed in this process. */
    void wake() {
        work.release();
    }

    /** Ends when it is interrupted, which nobody of ours does; it is begun afresh. */
    private void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            try (FactSender sender = new FactSender(topics, source)) {
                relay(sender);
            } catch (InterruptedException interrupted) {
                return;
            } catch (SQLException | RuntimeException unreachable) {
                if (!stopped) {
                    LOG.warnf("facts wait: cause=%s retryIn=%s", unreachable.getMessage(), backoff.next());
                    backoff.await();
                }
            }
        }
    }

    private void relay(FactSender sender) throws SQLException, InterruptedException {
        while (!stopped) {
            if (pass(sender) < config.batch()) {
                work.tryAcquire(config.idle().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        }
    }

    /** Whoever keeps copies may trust them as long as it hears this: every fact committed until then was sent before it. */
    private void beat(FactSender sender) throws InterruptedException {
        long now = System.nanoTime();
        if (now - nextBeat >= 0) {
            sender.heartbeat();
            nextBeat = now + config.heartbeat().toNanos();
        }
    }

    /** One batch. What Kafka has is deleted even when a later wave fails; the rest is still there for the next pass. */
    private int pass(FactSender sender) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            OutboxTable outbox = new OutboxTable(connection);
            if (!outbox.lock()) {
                connection.rollback();
                return 0;
            }
            List<OutboxTable.Row> rows = outbox.unsent(config.batch());
            if (rows.isEmpty()) {
                beat(sender);
            }
            List<OutboxTable.Row> sent = new ArrayList<>();
            try {
                sender.send(rows, sent);
            } finally {
                if (sent.isEmpty()) {
                    connection.rollback();
                } else {
                    outbox.delete(sent);
                    connection.commit();
                    sentFacts.increment(sent.size());
                }
            }
            backoff.reset();
            return rows.size();
        }
    }
}
