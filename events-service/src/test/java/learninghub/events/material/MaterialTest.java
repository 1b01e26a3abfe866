package learninghub.events.material;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import learninghub.events.Api;
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

    @Test
    void a_patch_changes_what_it_names() {
        String id = published();
        String slides = add(id, "attendees").path("id");
        patch(id, slides, "*", Map.of("audience", "everyone"))
                .then()
                .statusCode(200)
                .body("audience", equalTo("everyone"))
                .body("title", equalTo("Slides"))
                .body("url", equalTo("https://files.example.org/s.pdf"));
        clock.letPass(UNTIL_IT_IS_OVER);
        given().get(materials(id)).then().body("items.id", contains(slides));
    }

    @Test
    void null_in_a_patch_lets_it_be_seen_when_the_event_is_over() {
        String id = published();
        String slides = add(id, "everyone").path("id");
        patch(id, slides, "*", Map.of("visibleFrom", "2090-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        Map<String, Object> patch = new HashMap<>();
        patch.put("visibleFrom", null);
        patch(id, slides, "*", patch).then().statusCode(200).body("visibleFrom", nullValue());
        clock.letPass(UNTIL_IT_IS_OVER);
        given().get(materials(id)).then().body("items.id", contains(slides));
    }

    @Test
    void a_patch_keeps_to_the_rules_of_a_material() {
        String id = published();
        String slides = add(id, "everyone").path("id");
        patch(id, slides, "*", Map.of("url", "javascript:alert(1)"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/url"));
    }

    @Test
    void a_patch_needs_the_events_version() {
        String id = published();
        String slides = add(id, "everyone").path("id");
        patch(id, slides, "\"0\"", Map.of("title", "New")).then().statusCode(412);
        patch(id, slides, Api.read(Cast.editor(), id).header("ETag"), Map.of("title", "New"))
                .then()
                .statusCode(200);
    }

    @Test
    void another_events_material_is_not_found() {
        String slides = add(published(), "everyone").path("id");
        patch(published(), slides, "*", Map.of("title", "New")).then().statusCode(404);
    }

    private static Response patch(String event, String material, String ifMatch, Map<String, Object> patch) {
        return as(Cast.editor())
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(materials(event) + "/" + material);
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
