package learninghub.content.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import learninghub.identifiers.IdentifierFinder;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was searched without result, for editors, and nothing of who searched. A question can hold a person's name, so it is
 * counted under a keyed hash and written in clear only when the same words were asked on several days; what holds an address, a number
 * or a sentence is not remembered at all. What was not asked for ninety days is forgotten.
 */
@ApplicationScoped
class Misses {
    /** Longer texts are stories, not searches. */
    static final int LONGEST = 60;

    static final int MOST_WORDS = 6;

    static final Duration KEPT = Duration.ofDays(90);

    private static final int WAITING = 1_000;

    private final AgroalDataSource database;
    private final SearchConfig config;
    private final Clock clock;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile @Nullable SecretKeySpec key;

    Misses(AgroalDataSource database, SearchConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Never waits: when more arrive than can be written some are not counted. */
    void note(Search search) {
        if (search.after() == null && !search.isFiltered()) {
            worthKeeping(search.asked().words()).ifPresent(waiting::offer);
        }
    }

    static Optional<String> worthKeeping(String question) {
        String words = Words.joined(question);
        boolean revealing = question.indexOf('@') >= 0
                || words.matches(".*\\d{4}.*")
                || !IdentifierFinder.find(question).isEmpty();
        boolean search = !words.isEmpty() && words.length() <= LONGEST && words.split(" ").length <= MOST_WORDS;
        return search && !revealing ? Optional.of(words) : Optional.empty();
    }

    /** For the one thread that keeps the index. */
    void write() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        List<String> some = new ArrayList<>();
        waiting.drainTo(some);
        try (Connection connection = database.getConnection()) {
            count(connection, some);
            forget(connection);
        }
    }

    private void count(Connection connection, List<String> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into search_miss as held (key, words, times, days, first_on, last_on) values (?, ?, 1, 1, ?, ?)
                on conflict (key) do update set times = held.times + 1, last_on = greatest(held.last_on, excluded.last_on),
                  days = held.days + (excluded.last_on > held.last_on)::int,
                  words = case when held.days + (excluded.last_on > held.last_on)::int >= ? then ? end""")) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            for (String words : all) {
                statement.setBytes(1, hash(connection, words));
                statement.setString(2, config.reportedAfter() <= 1 ? words : null);
                statement.setObject(3, today);
                statement.setObject(4, today);
                statement.setInt(5, config.reportedAfter());
                statement.setString(6, words);
                statement.executeUpdate();
            }
        }
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from search_miss where last_on < ?")) {
            statement.setObject(1, LocalDate.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private byte[] hash(Connection connection, String words) throws SQLException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(connection));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key(Connection connection) throws SQLException {
        SecretKeySpec known = key;
        if (known == null) {
            try (PreparedStatement statement = connection.prepareStatement("select secret from search_origin");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                known = new SecretKeySpec(row.getString(1).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
                key = known;
            }
        }
        return known;
    }
}
