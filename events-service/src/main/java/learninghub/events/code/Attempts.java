package learninghub.events.code;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/**
 * How often somebody has tried a code in vain. Each try is noted before the code is looked at, in a transaction that a refusal does not
 * undo; a code that holds clears the account. Counted in the database, so that two replicas count together, over connections of its
 * own: whoever guesses holds one of the others already, and many would wait for each other.
 */
@ApplicationScoped
class Attempts {
    /** In vain within {@link #WITHIN}; more are not looked at. */
    static final int MOST = 10;

    static final Duration WITHIN = Duration.ofMinutes(15);

    private final AgroalDataSource connections;
    private final Clock clock;

    Attempts(@DataSource("attempts") AgroalDataSource connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Refuses (429) whoever has tried too often, whether or not the next code would hold. */
    void note(String member) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            Instant now = clock.instant();
            run(connection, "select pg_advisory_xact_lock(hashtextextended(?, 32))", member);
            run(connection, "delete from code_attempt where at <= ?", Timestamp.from(now.minus(WITHIN)));
            boolean looked = count(connection, member) < MOST;
            if (looked) {
                run(
                        connection,
                        "insert into code_attempt (id, member_id, at) values (?, ?, ?)",
                        Ids.next(),
                        member,
                        Timestamp.from(now));
            }
            connection.commit();
            if (!looked) {
                throw new Refusal.TooMany("Too many codes that do not hold; wait before you try another.", WITHIN);
            }
        } catch (SQLException away) {
            throw unavailable();
        }
    }

    void clear(String member) {
        try (Connection connection = connections.getConnection()) {
            run(connection, "delete from code_attempt where member_id = ?", member);
        } catch (SQLException away) {
            throw unavailable();
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static int count(Connection connection, String member) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from code_attempt where member_id = ?")) {
            statement.setString(1, member);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable("Codes cannot be looked at just now.", Duration.ofSeconds(5));
    }
}
