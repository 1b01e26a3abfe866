package learninghub.events.registration;

import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.published;
import static learninghub.events.Api.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import learninghub.events.RealParts;
import learninghub.local.AtOnce;
import learninghub.local.Cast;
import learninghub.local.Drill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many people want fifty places at the same moment, in an order drawn from a seed; see {@link RandomPlacesTest}; through the gateway {@code bin/drill places-gateway}. A thousand in a drill:
 * on a busy machine they would wait longer than a test may.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("drill-places")
class RushForPlacesTest {
    private static final int PEOPLE = Drill.people(200);
    private static final int PLACES = 50;

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void beginReport() {
        Drill.report(
                "",
                "## A rush, straight at the service",
                "",
                PEOPLE + " subjects signed by the tests' own issuer, all at once for " + PLACES
                        + " places; then those who have one give up," + " all at once.",
                "",
                "| seed | confirmed | waiting | offered in order after " + PLACES
                        + " gave up | asked again after 503 | s |",
                "|---|---|---|---|---|---|");
    }

    static LongStream seeds() {
        return Drill.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fifty_get_a_place_and_the_next_fifty_move_up_in_order_when_they_give_up(long seed) throws SQLException {
        String event = published("capacity", PLACES);
        List<Cast> crowd = new ArrayList<>(IntStream.range(0, PEOPLE)
                .mapToObj(person -> Cast.stranger(10_000 + person))
                .toList());
        Collections.shuffle(crowd, new Random(seed));
        long began = System.nanoTime();
        List<Taken> taken = AtOnce.times(PEOPLE, person -> taken(crowd.get(person), event));
        List<String> ids = taken.stream().map(Taken::id).toList();
        List<String> confirmed = inOrder(event, "confirmed");
        List<String> waiting = inOrder(event, "waiting");
        assertThat(confirmed).as("seed %d", seed).hasSize(PLACES);
        assertThat(waiting).as("seed %d", seed).hasSize(PEOPLE - PLACES);
        assertThat(inOrder(event, "confirmed", "waiting"))
                .as("nobody waits before somebody who got a place, seed %d", seed)
                .startsWith(confirmed.toArray(String[]::new));
        requireOrderOfComing(taken, inOrder(event, "confirmed", "waiting"), seed);

        List<Integer> leaving = IntStream.range(0, PEOPLE)
                .filter(person -> confirmed.contains(ids.get(person)))
                .boxed()
                .toList();
        AtOnce.times(PLACES, place -> {
            int person = leaving.get(place);
            return giveUp(crowd.get(person), event, ids.get(person)).then().statusCode(204);
        });
        assertThat(inOrder(event, "offered")).as("seed %d", seed).isEqualTo(waiting.subList(0, PLACES));
        Drill.report("| %d | %d | %d | %d | %d | %.1f |"
                .formatted(
                        seed,
                        confirmed.size(),
                        waiting.size(),
                        PLACES,
                        taken.stream().mapToInt(Taken::refused).sum(),
                        (System.nanoTime() - began) / 1e9));
    }

    /**
     * One person's registration.
     *
     * @param asked when the request that was taken went out
     * @param refused how often they were told to come back before
     */
    private record Taken(String id, long asked, long answered, int refused) {}

    /** Whoever is told to come back later does, as any client would. */
    private static Taken taken(Cast who, String event) {
        for (int refused = 0; ; refused++) {
            long asked = System.nanoTime();
            Response answer = register(who, event);
            if (answer.statusCode() != 503) {
                return new Taken(answer.path("id"), asked, System.nanoTime(), refused);
            }
        }
    }

    /** Whoever had an answer before another asked stands before them. */
    private static void requireOrderOfComing(List<Taken> taken, List<String> order, long seed) {
        Map<String, Taken> byId = taken.stream().collect(Collectors.toMap(Taken::id, Function.identity()));
        long earliestAnswerBehind = Long.MAX_VALUE;
        for (String id : order.reversed()) {
            Taken one = byId.get(id);
            assertThat(one.asked()).as("%s came late, seed %d", id, seed).isLessThan(earliestAnswerBehind);
            earliestAnswerBehind = Math.min(earliestAnswerBehind, one.answered());
        }
    }

    private List<String> inOrder(String event, String... states) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from registration where event_id = ? and state = any (?) order by ticket")) {
            query.setObject(1, UUID.fromString(event));
            query.setArray(2, connection.createArrayOf("text", states));
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
