package learninghub.content.article;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import learninghub.http.Refusal;
import learninghub.outbox.KeptRunning;
import org.jboss.logging.Logger;

/**
 * Sees to it that what is due is done, in every replica. All it knows stands in the database: what fell due while nothing ran is done
 * at the start.
 */
@ApplicationScoped
class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);

    /** How late an act may be. */
    private static final Duration TICK = Duration.ofMillis(500);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 100;

    private final AgroalDataSource database;
    private final CarryOutSchedule carryOutSchedule;
    private final Clock clock;
    private volatile boolean stopped;
    private volatile Thread thread = Thread.currentThread();

    Schedule(AgroalDataSource database, CarryOutSchedule carryOutSchedule, Clock clock) {
        this.database = database;
        this.carryOutSchedule = carryOutSchedule;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = KeptRunning.start("schedule", () -> stopped, this::watch);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    /** One look: carries out what is due. */
    void run() throws SQLException {
        due().forEach(this::carryOut);
    }

    private void watch() {
        while (!stopped) {
            try {
                TimeUnit.MILLISECONDS.sleep(look().toMillis());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** How long to wait until the next. */
    private Duration look() {
        try {
            run();
            return TICK;
        } catch (SQLException away) {
            LOG.warnf("the schedule waits: cause=%s", away.getMessage());
            return AFTER_FAILURE;
        }
    }

    private void carryOut(UUID article) {
        try {
            carryOutSchedule.carryOut(article);
        } catch (Refusal refused) {
            carryOutSchedule.sendBack(article, refused.getMessage());
        } catch (RuntimeException failure) {
            // One piece must not keep the others from their hour; this one is tried again at the next look.
            LOG.errorf(failure, "a scheduled act failed: article=%s", article);
        }
    }

    private List<UUID> due() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        (select id from article where publish_at <= ? order by publish_at limit ?)
                        union (select id from article where expires_at <= ? order by expires_at limit ?)""")) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            select.setObject(1, now);
            select.setInt(2, AT_ONCE);
            select.setObject(3, now);
            select.setInt(4, AT_ONCE);
            List<UUID> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return due;
        }
    }
}
