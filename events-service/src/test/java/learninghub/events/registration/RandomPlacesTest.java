package learninghub.events.registration;

import static learninghub.events.Api.accept;
import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.published;
import static learninghub.events.Api.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import learninghub.local.Cast;
import learninghub.local.Drill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * People register, give up and accept, organisers raise and lower, offers lapse, in an order drawn from a seed; what is promised of
 * places must hold after every step. {@code bin/drill places --seed 7} runs twenty seeds from there, a test run the first alone.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("drill-places")
class RandomPlacesTest {
    private static final int STEPS = 60;
    private static final int PEOPLE = 12;
    private static final Duration LONGER_THAN_AN_OFFER = Duration.ofHours(49);

    @Inject
    AgroalDataSource database;

    @Inject
    LapseOffers lapse;

    @Inject
    TestClock clock;

    private final List<String> log = new ArrayList<>();

    @BeforeAll
    static void beginReport() {
        Drill.report(
                "",
                "## One after another, straight at the service",
                "",
                STEPS
                        + " steps a seed (register, give up, accept, raise, lower, let offers lapse); the promises held after each.",
                "",
                "| seed | capacity at the end | confirmed or offered | waiting | given up or lapsed |",
                "|---|---|---|---|---|");
    }

    static LongStream seeds() {
        return Drill.seeds();
    }

    @AfterEach
    void bringBackTheTime() {
        clock.goBack();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_promises_hold_after_every_step(long seed) throws SQLException {
        Random random = new Random(seed);
        int capacity = 3;
        String event = published("capacity", capacity);
        for (int step = 0; step < STEPS; step++) {
            capacity = step(random, event, capacity);
            requirePromises(seed, event);
        }
        Counts counts = counts(event);
        Drill.report("| %d | %d | %d | %d | %d |"
                .formatted(
                        seed,
                        counts.capacity(),
                        counts.given(),
                        counts.waiting(),
                        rows(event, "state = 'cancelled'").size()));
    }

    /** Returns the capacity after it. */
    private int step(Random random, String event, int capacity) throws SQLException {
        int person = random.nextInt(PEOPLE);
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 ->
                note("register " + person, register(who(person), event).statusCode());
            case 4, 5 -> withdraw(person, event);
            case 6, 7 -> acceptOne(random, event);
            case 8 -> {
                int wanted = Math.max(1, capacity + random.nextInt(5) - 2);
                int status = Api.change(event, "*", Map.of("capacity", wanted)).statusCode();
                note("capacity " + wanted, status);
                return status == 200 ? wanted : capacity;
            }
            default -> {
                clock.letPass(LONGER_THAN_AN_OFFER);
                lapse.lapse();
                note("offers lapse", 0);
            }
        }
        return capacity;
    }

    private void withdraw(int person, String event) throws SQLException {
        for (Row row : rows(event, "member_id = '" + who(person).subject() + "' and state <> 'cancelled'")) {
            note("give up " + person, giveUp(who(person), event, row.id()).statusCode());
        }
    }

    private void acceptOne(Random random, String event) throws SQLException {
        List<Row> offered = rows(event, "state = 'offered'");
        if (!offered.isEmpty()) {
            Row row = offered.get(random.nextInt(offered.size()));
            note(
                    "accept " + row.member(),
                    accept(Cast.editor(), event, row.id()).statusCode());
        }
    }

    private void requirePromises(long seed, String event) throws SQLException {
        List<Row> current = rows(event, "state <> 'cancelled'");
        List<Row> waiting =
                current.stream().filter(row -> row.state().equals("waiting")).toList();
        List<Row> placed =
                current.stream().filter(row -> !row.state().equals("waiting")).toList();
        Counts counts = counts(event);
        String story = "seed " + seed + ", so far " + log;
        assertThat(placed.size())
                .as("never more places than there are: %s", story)
                .isLessThanOrEqualTo(counts.capacity());
        assertThat(counts.given()).as("counted as they stand: %s", story).isEqualTo(placed.size());
        assertThat(counts.waiting()).as("counted as they wait: %s", story).isEqualTo(waiting.size());
        assertThat(current)
                .as("nobody twice: %s", story)
                .extracting(Row::member)
                .doesNotHaveDuplicates();
        if (!waiting.isEmpty()) {
            assertThat(placed.size())
                    .as("no place is free while somebody waits: %s", story)
                    .isEqualTo(counts.capacity());
            assertThat(placed)
                    .as("nobody passes who waits: %s", story)
                    .allMatch(row -> row.ticket() < waiting.getFirst().ticket());
        }
    }

    private void note(String what, int status) {
        log.add(status == 0 ? what : what + " " + status);
    }

    private static Cast who(int person) {
        return Cast.stranger(4_000 + person);
    }

    private record Row(String id, String member, String state, long ticket) {}

    private record Counts(int capacity, int given, int waiting) {}

    private List<Row> rows(String event, String condition) throws SQLException {
        List<Row> rows = new ArrayList<>();
        ask(
                "select id, member_id, state, ticket from registration where event_id = ? and " + condition
                        + " order by ticket",
                event,
                row -> rows.add(new Row(row.getString(1), row.getString(2), row.getString(3), row.getLong(4))));
        return rows;
    }

    private Counts counts(String event) throws SQLException {
        List<Counts> counts = new ArrayList<>();
        ask(
                "select capacity, confirmed + offered, waiting from event where id = ?",
                event,
                row -> counts.add(new Counts(row.getInt(1), row.getInt(2), row.getInt(3))));
        return counts.getFirst();
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void ask(String query, String event, Reading reading) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(event));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reading.of(result);
                }
            }
        }
    }
}
