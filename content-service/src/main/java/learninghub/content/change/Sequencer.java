package learninghub.content.change;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import learninghub.outbox.KeptRunning;
import org.jboss.logging.Logger;

/**
 * Gives committed changes their place in the log. A change that commits late gets a later position instead of one that readers have
 * passed already; one sequencer at a time (of all replicas) keeps positions growing in commit order. Two changes of one subject are
 * ordered by its row lock, which is taken before {@code seq} is.
 */
@ApplicationScoped
class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final LogEnd end;
    private volatile boolean stopped;
    private volatile Thread thread = Thread.currentThread();

    Sequencer(AgroalDataSource database, LogEnd end) {
        this.database = database;
        this.end = end;
    }

    void start(@Observes StartupEvent started) {
        thread = KeptRunning.start("change-sequencer", () -> stopped, this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        end.close();
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (!stopped) {
            try {
                boolean any = pass() > 0;
                if (!any) {
                    TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
                }
            } catch (SQLException failure) {
                LOG.warnf("changes wait for their positions: cause=%s", failure.getMessage());
                await(AFTER_FAILURE);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private int pass() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int placed = look(statement) && locked(statement) ? place(statement) : 0;
            connection.commit();
            return placed;
        }
    }

    /** Also in the replicas that place nothing: each wakes those who wait at it. */
    private boolean look(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("""
                select exists (select from public_change where position is null), coalesce((select max(position) from public_change), 0)""")) {
            result.next();
            end.reached(result.getLong(2));
            return result.getBoolean(1);
        }
    }

    private static boolean locked(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select pg_try_advisory_xact_lock(7217, 3)")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static int place(Statement statement) throws SQLException {
        return statement.executeUpdate("""
                with committed as (
                  select seq, row_number() over (order by seq) as n from public_change where position is null)
                update public_change c set position = committed.n + coalesce((select max(position) from public_change), 0),
                  placed_at = greatest(statement_timestamp(), (select max(placed_at) from public_change))
                from committed where c.seq = committed.seq""");
    }

    private static void await(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
