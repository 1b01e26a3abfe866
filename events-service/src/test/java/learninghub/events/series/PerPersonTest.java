package learninghub.events.series;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.register;
import static learninghub.events.Api.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.local.AtOnce;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many events of a series one person may have a registration for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PerPersonTest {
    private static final Cast WHO = Cast.outsider();
    private static final String PATH = "/api/v1/event-series";

    @Test
    void one_more_than_there_may_be_is_refused() {
        List<String> events = eventsOf(2, 3);
        register(WHO, events.get(0)).then().statusCode(201);
        register(WHO, events.get(1)).then().statusCode(201);
        register(WHO, events.get(2)).then().statusCode(409);
    }

    @Test
    void each_person_counts_for_themselves() {
        List<String> events = eventsOf(1, 2);
        register(WHO, events.get(0)).then().statusCode(201);
        register(Cast.member(), events.get(1)).then().statusCode(201);
    }

    @Test
    void the_same_event_again_is_the_same_registration() {
        List<String> events = eventsOf(1, 2);
        register(WHO, events.get(0)).then().statusCode(201);
        register(WHO, events.get(0)).then().statusCode(200);
    }

    @Test
    void what_is_given_up_counts_no_longer() {
        List<String> events = eventsOf(1, 2);
        giveUp(WHO, events.get(0), registered(WHO, events.get(0))).then().statusCode(204);
        register(WHO, events.get(1)).then().statusCode(201);
    }

    @Test
    void asking_for_all_at_once_gets_no_more() {
        List<String> events = eventsOf(2, 8);
        List<Integer> statuses = AtOnce.times(
                events.size(), event -> register(WHO, events.get(event)).statusCode());
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "1, 201", "104, 201", "105, 422"})
    void a_limit_is_between_one_and_as_many_events_as_there_can_be(int perPerson, int status) {
        plan(perPerson, 2).then().statusCode(status);
    }

    /** Their ids. */
    private static List<String> eventsOf(int perPerson, int events) {
        String id = plan(perPerson, events).path("id");
        as(Cast.editor())
                .header("If-Match", "*")
                .put(PATH + "/" + id + "/publication")
                .then()
                .statusCode(200);
        return given().queryParam("series", id).get("/api/v1/events").path("items.id");
    }

    private static Response plan(int perPerson, int events) {
        Map<String, Object> series =
                Map.of("rule", "FREQ=WEEKLY;COUNT=" + events, "event", Api.event(), "perPerson", perPerson);
        return as(Cast.editor()).contentType("application/json").body(series).post(PATH);
    }
}
