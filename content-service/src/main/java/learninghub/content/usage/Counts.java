package learninghub.content.usage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What was counted since it was last added to the table. */
@ApplicationScoped
class Counts {
    private static final Logger LOG = Logger.getLogger(Counts.class);
    private static final String ADD = """
            insert into partner_requests as held (partner, day, operation, answer, requests) values (?, ?, ?, ?, ?)
            on conflict (partner, day, operation, answer) do update set requests = held.requests + excluded.requests""";

    private final Map<Counted, Long> counts = new ConcurrentHashMap<>();
    private final AgroalDataSource database;
    private final Clock clock;

    Counts(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In an order that all replicas keep, or two would wait for each other's rows. */
    private record Counted(String partner, LocalDate day, String operation, String answer)
            implements Comparable<Counted> {
        private static final Comparator<Counted> ORDER = Comparator.comparing(Counted::partner)
                .thenComparing(Counted::day)
                .thenComparing(Counted::operation)
                .thenComparing(Counted::answer);

        @Override
        public int compareTo(Counted other) {
            return ORDER.compare(this, other);
        }
    }

    void add(String partner, String operation, int status) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        counts.merge(new Counted(partner, day, operation, status / 100 + "xx"), 1L, Long::sum);
    }

    @Scheduled(
            identity = "add-partner-requests",
            every = "${hub.partner-requests.added-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void addToTable() throws SQLException {
        Map<Counted, Long> taken = taken();
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken);
        } catch (SQLException failure) {
            taken.forEach((counted, requests) -> counts.merge(counted, requests, Long::sum));
            throw failure;
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        try {
            addToTable();
        } catch (SQLException away) {
            LOG.warnf("partners' last requests are not counted: cause=%s", away.getSQLState());
        }
    }

    private Map<Counted, Long> taken() {
        Map<Counted, Long> taken = new TreeMap<>();
        for (Counted counted : List.copyOf(counts.keySet())) {
            Long requests = counts.remove(counted);
            if (requests != null) {
                taken.put(counted, requests);
            }
        }
        return taken;
    }

    private void write(Map<Counted, Long> taken) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (Map.Entry<Counted, Long> one : taken.entrySet()) {
                    add.setString(1, one.getKey().partner());
                    add.setObject(2, one.getKey().day());
                    add.setString(3, one.getKey().operation());
                    add.setString(4, one.getKey().answer());
                    add.setLong(5, one.getValue());
                    add.addBatch();
                }
                add.executeBatch();
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }
}
