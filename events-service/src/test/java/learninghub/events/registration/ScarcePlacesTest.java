package learninghub.events.registration;

import static learninghub.events.Api.as;
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
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import learninghub.events.RealParts;
import learninghub.local.AtOnce;
import learninghub.local.Cast;
import learninghub.local.Drill;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScarcePlacesTest {
    private static final int PEOPLE = 50;
    private static final int PLACES = 10;

    @Inject
    AgroalDataSource database;

    @Test
    void fifty_at_once_for_ten_places_fill_exactly_ten() {
        String event = published("capacity", PLACES);
        assertThat(placesGiven(
                        person -> state(register(Cast.stranger(person), event)).equals("confirmed")))
                .isEqualTo(PLACES);
    }

    @Test
    @Tag("drill-places")
    void the_same_crowd_overfills_a_naive_count_then_insert() {
        UUID event = UUID.fromString(published("capacity", PLACES));
        long given = placesGiven(person -> naiveRegister(event, person));
        Drill.report(
                "",
                "A naive count-then-insert on the same tables, " + PEOPLE + " at once for " + PLACES
                        + " places, gave out " + given + ".");
        assertThat(given).isGreaterThan(PLACES);
    }

    @Test
    void those_who_wait_have_positions_without_gap_or_double() {
        String event = published("capacity", PLACES);
        List<Integer> positions = AtOnce.times(PEOPLE, person -> register(Cast.stranger(person), event)).stream()
                .map(answer -> answer.<Integer>path("position"))
                .filter(position -> position != null)
                .sorted()
                .toList();
        assertThat(positions)
                .isEqualTo(IntStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
    }

    @Test
    void one_person_many_times_at_once_is_one_registration() {
        String event = published("capacity", PLACES);
        List<String> ids =
                AtOnce.times(20, attempt -> register(Cast.outsider(), event).path("id"));
        assertThat(ids).containsOnly(ids.getFirst());
    }

    @Test
    void as_many_give_up_at_once_as_are_offered_a_place_in_order() {
        String event = published("capacity", PLACES);
        List<String> registrations = IntStream.range(0, PLACES * 2 + 5)
                .mapToObj(person -> register(Cast.stranger(person), event).<String>path("id"))
                .toList();
        AtOnce.times(PLACES, person -> giveUp(Cast.stranger(person), event, registrations.get(person)));
        assertThat(withState(event, "offered")).isEqualTo(registrations.subList(PLACES, PLACES * 2));
    }

    private static long placesGiven(IntPredicate attempt) {
        return AtOnce.times(PEOPLE, attempt::test).stream()
                .filter(given -> given)
                .count();
    }

    private static String state(Response answer) {
        return answer.then().statusCode(201).extract().path("state");
    }

    private static List<String> withState(String event, String state) {
        return as(Cast.editor())
                .queryParam("limit", 100)
                .get("/api/v1/events/" + event + "/registrations")
                .path("items.findAll { it.state == '%s' }.id".formatted(state));
    }

    /** What a service does that counts and then inserts: the table is the real one, the lock is missing. */
    private boolean naiveRegister(UUID event, int person) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean free = confirmed(connection, event) < PLACES;
            if (free) {
                insert(connection, event, person);
            }
            connection.commit();
            return free;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long confirmed(Connection connection, UUID event) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "select count(*), pg_sleep(0.02) from registration where event_id = ? and state = 'confirmed'")) {
            count.setObject(1, event);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, UUID event, int person) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into registration (id, event_id, member_id, state, ticket, registered_at, revision)
                values (gen_random_uuid(), ?, ?, 'confirmed', ?, now(), 0)""")) {
            insert.setObject(1, event);
            insert.setString(2, Cast.stranger(person).subject());
            insert.setInt(3, person);
            insert.executeUpdate();
        }
    }
}
