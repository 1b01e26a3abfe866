package learninghub.content.taxonomy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps counting cheap: adds what publications changed to the counters. The sum is the same before and after. */
@ApplicationScoped
class FoldCounts {
    /** One folder at a time, of all replicas: two would wait for each other's counters in different orders. */
    private static final String FOLD = """
            with alone as (select pg_try_advisory_xact_lock(7217, 26) as yes),
              gone as (delete from use_change where (select yes from alone) returning target, pieces),
              added as (select target, sum(pieces) as pieces from gone group by target)
            insert into use_count as held (target, pieces) select target, pieces from added
            on conflict (target) do update set pieces = held.pieces + excluded.pieces""";

    private final AgroalDataSource database;

    FoldCounts(AgroalDataSource database) {
        this.database = database;
    }

    @Scheduled(
            identity = "fold-counts",
            every = "${hub.fold-counts.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(FOLD);
        }
    }
}
