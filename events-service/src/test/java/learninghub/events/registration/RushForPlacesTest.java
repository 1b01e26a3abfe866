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
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import learninghub.events.AtOnce;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many people want fifty places at the same moment, in an order drawn from a seed; see {@link RandomPlacesTest}. A thousand in a drill:
 * on a busy machine they would wait longer than a test may.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("drill-places")
class RushForPlacesTest {
    private static final int PEOPLE = Integer.getInteger("drill.people", 200);
    private static final int PLACES = 50;

    @Inject
    AgroalDataSource database;

    static LongStream seeds() {
        return RandomPlacesTest.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fifty_get_a_place_and_the_next_fifty_move_up_in_order_when_they_give_up(long seed) throws SQLException {
        String event = published("capacity", PLACES);
        List<Cast> crowd = new ArrayList<>(IntStream.range(0, PEOPLE)
                .mapToObj(person -> Cast.stranger(10_000 + person))
                .toList());
        Collections.shuffle(crowd, new Random(seed));
        List<String> ids = AtOnce.times(PEOPLE, person -> taken(crowd.get(person), event));
        List<String> confirmed = inOrder(event, "confirmed");
        List<String> waiting = inOrder(event, "waiting");
        assertThat(confirmed).as("seed %d", seed).hasSize(PLACES);
        assertThat(waiting).as("seed %d", seed).hasSize(PEOPLE - PLACES);

        List<Integer> leaving = IntStream.range(0, PEOPLE)
                .filter(person -> confirmed.contains(ids.get(person)))
                .boxed()
                .toList();
        AtOnce.times(PLACES, place -> {
            int person = leaving.get(place);
            return giveUp(crowd.get(person), event, ids.get(person)).then().statusCode(204);
        });
        assertThat(inOrder(event, "offered")).as("seed %d", seed).isEqualTo(waiting.subList(0, PLACES));
    }

    /** Whoever is told to come back later does, as any client would. */
    private static String taken(Cast who, String event) {
        Response answer = register(who, event);
        while (answer.statusCode() == 503) {
            answer = register(who, event);
        }
        return answer.path("id");
    }

    private List<String> inOrder(String event, String state) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from registration where event_id = ? and state = ? order by ticket")) {
            query.setObject(1, UUID.fromString(event));
            query.setString(2, state);
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
