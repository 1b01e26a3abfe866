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
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/**
 * How often somebody has tried a code in vain. Each try is noted before the code is looked at, in a transaction that a refusal does not
 * undo; one whose code holds is taken back, and only that one: a code that holds pays for no guesses at another. Counted in the
 * database, so that two replicas count together, over connections of its own: whoever guesses holds one of the others already, and
 * many would wait for each other.
 */
@ApplicationScoped
class Attempts {
    /** In vain within {@link #WITHIN}; more are not looked at. */
    static final int MOST = 10;

    static final Duration WITHIN = Duration.ofMinutes(15);

    /** Anybody's; what somebody else is forgetting is left to them. */
    private static final String FORGET_OLD =
            "delete from code_attempt where id in (select id from code_attempt where at <= ? limit 100 for update skip locked)";

    private final AgroalDataSource connections;
    private final Clock clock;

    Attempts(@DataSource("attempts") AgroalDataSource connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Refuses (429) whoever has tried too often, whether or not the next code would hold. */
    UUID note(String member) {
        UUID attempt = Ids.next();
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            Instant now = clock.instant();
            run(connection, "select pg_advisory_xact_lock(hashtextextended(?, 32))", member);
            Timestamp since = Timestamp.from(now.minus(WITHIN));
            run(connection, FORGET_OLD, since);
            boolean looked = count(connection, member, since) < MOST;
            if (looked) {
                run(
                        connection,
                        "insert into code_attempt (id, member_id, at) values (?, ?, ?)",
                        attempt,
                        member,
                        Timestamp.from(now));
            }
            connection.commit();
            if (!looked) {
                throw new Refusal.TooMany("Too many codes that do not hold; wait before you try another.", WITHIN);
            }
            return attempt;
        } catch (SQLException away) {
            throw unavailable();
        }
    }

    void takeBack(UUID attempt) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(true);
            run(connection, "delete from code_attempt where id = ?", attempt);
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

    private static int count(Connection connection, String member, Timestamp since) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from code_attempt where member_id = ? and at > ?")) {
            statement.setString(1, member);
            statement.setTimestamp(2, since);
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
