package learninghub.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a failed statement means for the client, by SQLSTATE; null where it means that we are broken. */
final class DatabaseRefusals {
    /** Agroal says it in two ways, neither with a state. */
    private static final Pattern NO_CONNECTION = Pattern.compile("acquisition timeout", Pattern.CASE_INSENSITIVE);

    private DatabaseRefusals() {}

    static @Nullable Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return null;
    }

    private static @Nullable Refusal of(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            // Character not in repertoire, and the same in JSON.
            case "22021", "22P05" -> new Refusal.Malformed("The text holds a character that cannot be kept (NUL).");
            // Unique violation: somebody else was faster between our look and our write.
            case "23505" -> new Refusal.Conflict("The same was made at the same moment; read again and repeat.");
            // Serialization failure, deadlock.
            case "40001", "40P01" -> new Refusal.Conflict("It was changed at the same moment; try again.");
            default -> isOutage(failure) ? outage() : null;
        };
    }

    /** Class 08 (connection), 57P (shutdown, starting up), 53 (no resources), or no connection to be had from the pool. */
    private static boolean isOutage(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || NO_CONNECTION.matcher(String.valueOf(failure.getMessage())).find();
    }

    private static Refusal outage() {
        return new Refusal.Unavailable("The database does not answer just now.", Duration.ofSeconds(5));
    }
}
