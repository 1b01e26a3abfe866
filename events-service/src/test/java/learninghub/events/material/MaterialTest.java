package learninghub.events.material;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import learninghub.local.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MaterialTest {
    private static final Duration UNTIL_IT_IS_OVER = Duration.ofDays(3_650);

    @Inject
    TestClock clock;

    @AfterEach
    void bringBackTheTime() {
        clock.goBack();
    }

    @Test
    void nothing_is_shown_before_the_event_is_over() {
        String id = withSlides("everyone");
        given().get(materials(id)).then().statusCode(200).body("items", empty());
    }

    @Test
    void afterwards_everyone_sees_what_is_for_everyone() {
        String id = withSlides("everyone");
        clock.letPass(UNTIL_IT_IS_OVER);
        given().get(materials(id)).then().body("items.title", contains("Slides"));
    }

    @Test
    void what_is_for_those_who_were_there_is_not_for_others() {
        String id = withSlides("attendees");
        clock.letPass(UNTIL_IT_IS_OVER);
        as(Cast.outsider()).get(materials(id)).then().body("items", empty());
    }

    @Test
    void those_who_had_a_place_see_what_is_for_them() {
        String id = withSlides("attendees");
        registered(Cast.outsider(), id);
        clock.letPass(UNTIL_IT_IS_OVER);
        as(Cast.outsider()).get(materials(id)).then().body("items.title", contains("Slides"));
    }

    @Test
    void what_was_taken_away_is_not_there() {
        String id = published();
        String slides = add(id, "everyone").path("id");
        as(Cast.editor())
                .header("If-Match", "*")
                .delete(materials(id) + "/" + slides)
                .then()
                .statusCode(204);
        as(Cast.editor()).get(materials(id)).then().body("items", empty());
    }

    @Test
    void taking_away_needs_the_events_version() {
        String id = published();
        String slides = add(id, "everyone").path("id");
        as(Cast.editor()).delete(materials(id) + "/" + slides).then().statusCode(428);
    }

    private static String withSlides(String audience) {
        String id = published();
        add(id, audience).then().statusCode(201);
        return id;
    }

    private static Response add(String event, String audience) {
        return as(Cast.editor())
                .contentType("application/json")
                .body(Map.of(
                        "kind",
                        "slides",
                        "title",
                        "Slides",
                        "url",
                        "https://files.example.org/s.pdf",
                        "audience",
                        audience))
                .post(materials(event));
    }

    private static String materials(String event) {
        return "/api/v1/events/" + event + "/materials";
    }
}
