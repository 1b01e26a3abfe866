package learninghub.events.event;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.change;
import static learninghub.events.Api.published;
import static learninghub.events.Api.read;
import static learninghub.events.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists narrow by, each against an event that just fits and one that just does not. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventListTest {
    @Inject
    OtherServices others;

    /** The event lasts from 22:00Z to 23:00Z on the 30th of June, which is midnight to one on the 1st of July in Paris. */
    @ParameterizedTest
    @CsvSource({
        "from, 2031-07-01, Europe/Paris, 1",
        "from, 2031-07-01, UTC, 0",
        "from, 2031-07-01, America/New_York, 0",
        "to, 2031-07-01, Europe/Paris, 0",
        "to, 2031-07-01, UTC, 1",
        "to, 2031-07-01, America/New_York, 1",
        // an instant is one wherever the reader is
        "from, 2031-06-30T22:59:59Z, Europe/Paris, 1",
        "from, 2031-06-30T23:00:00Z, Europe/Paris, 0",
        "to, 2031-06-30T22:00:00Z, Europe/Paris, 0",
        "to, 2031-06-30T22:00:01Z, America/New_York, 1"
    })
    void a_day_is_the_readers(String parameter, String day, String zone, int found) {
        String tag = others.knownTag();
        published(
                "tags",
                List.of(tag),
                "timeZone",
                "Etc/UTC",
                "start",
                "2031-06-30T22:00:00",
                "end",
                "2031-06-30T23:00:00");
        given().queryParam("tag", tag)
                .queryParam(parameter, day)
                .queryParam("timeZone", zone)
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(found));
    }

    @Test
    void a_zone_that_is_none_is_refused_by_name() {
        given().queryParam("from", "2031-07-01")
                .queryParam("timeZone", "Mars/Olympus")
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("timeZone"));
    }

    @Test
    void what_is_over_comes_latest_first_and_page_by_page() {
        String tag = others.knownTag();
        String first = published("tags", List.of(tag), "start", "2025-01-01T10:00:00", "end", "2025-01-01T11:00:00");
        String second = published("tags", List.of(tag), "start", "2025-02-01T10:00:00", "end", "2025-02-01T11:00:00");
        published("tags", List.of(tag));
        Response page = given().get("/api/v1/events?when=past&limit=1&tag=" + tag);
        page.then().body("items.id", contains(second));
        given().queryParam("cursor", (String) page.path("next"))
                .get("/api/v1/events?when=past&limit=1&tag=" + tag)
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void what_is_to_come_does_not_hold_what_is_over() {
        String tag = others.knownTag();
        published("tags", List.of(tag), "start", "2025-01-01T10:00:00", "end", "2025-01-01T11:00:00");
        String next = published("tags", List.of(tag));
        given().get("/api/v1/events?when=upcoming&tag=" + tag).then().body("items.id", contains(next));
    }

    @Test
    void what_is_going_on_is_to_come_however_long_ago_it_began() {
        String tag = others.knownTag();
        String later = published("tags", List.of(tag));
        String goingOn = published("tags", List.of(tag), "start", "2025-01-01T10:00:00", "end", "2031-01-01T11:00:00");
        published("tags", List.of(tag), "start", "2025-01-02T10:00:00", "end", "2025-01-02T11:00:00");
        given().get("/api/v1/events?when=upcoming&tag=" + tag).then().body("items.id", contains(goingOn, later));
    }

    @Test
    void an_event_that_moves_moves_among_those_of_its_tag() {
        String tag = others.knownTag();
        String moved = published("tags", List.of(tag));
        String other = published("tags", List.of(tag), "start", "2031-03-05T10:00:00", "end", "2031-03-05T11:00:00");
        String list = "/api/v1/events?tag=" + tag;
        given().get(list).then().body("items.id", contains(moved, other));
        change(moved, "*", Map.of("start", "2031-03-06T10:00:00", "end", "2031-03-06T11:00:00"));
        given().get(list)
                .then()
                .body("items.id", contains(other, moved))
                .body("items.start", contains("2031-03-05T10:00:00", "2031-03-06T10:00:00"));
    }

    @Test
    void what_was_listed_before_is_listed_as_it_is_now() {
        String tag = others.knownTag();
        String id = published("tags", List.of(tag), "capacity", 5);
        String list = "/api/v1/events?tag=" + tag;
        given().get(list).then().body("items.confirmed", contains(0));
        change(id, "*", Map.of("title", "Quite another title"));
        register(Cast.outsider(), id);
        given().get(list)
                .then()
                .body("items.title", contains("Quite another title"))
                .body("items.confirmed", contains(1));
    }

    @Test
    void all_of_several_tags_are_carried() {
        String first = others.knownTag();
        String second = others.knownTag();
        String both = published("tags", List.of(first, second));
        published("tags", List.of(first));
        given().get("/api/v1/events?tag=" + first + "&tag=" + second).then().body("items.id", contains(both));
    }

    @Test
    void a_speaker_who_did_not_agree_is_named_to_organisers_only() {
        String id = published(
                "speakers", List.of(Map.of("name", "Test Agreed"), Map.of("name", "Test Asked", "consent", false)));
        given().get("/api/v1/events/" + id).then().body("speakers.name", contains("Test Agreed"));
        read(Cast.editor(), id).then().body("speakers.name", contains("Test Agreed", "Test Asked"));
    }

    @Test
    void a_cover_says_what_it_shows() {
        Map<String, String> cover = Map.of("url", "https://images.example.org/a.jpg", "alt", "Two people over a chart");
        given().get("/api/v1/events/" + published("cover", cover)).then().body("cover", equalTo(cover));
        as(Cast.editor())
                .contentType("application/json")
                .body(learninghub.events.Api.event("cover", Map.of("url", "https://images.example.org/a.jpg")))
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cover/alt"));
    }
}
