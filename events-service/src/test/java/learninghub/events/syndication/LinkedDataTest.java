package learninghub.events.syndication;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.draft;
import static learninghub.events.Api.published;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import learninghub.events.Api;
import learninghub.events.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LinkedDataTest {
    @Test
    void an_event_is_told_in_the_words_of_schema_org() {
        linked(published("title", "Learning together", "start", "2031-07-01T10:00:00", "end", "2031-07-01T11:00:00"))
                .body("'@type'", equalTo("EducationEvent"))
                .body("name", equalTo("Learning together"))
                .body("startDate", equalTo("2031-07-01T10:00:00+01:00"))
                .body("eventStatus", equalTo("https://schema.org/EventScheduled"))
                .body("eventAttendanceMode", equalTo("https://schema.org/OnlineEventAttendanceMode"));
    }

    @Test
    void a_cancelled_event_says_so() {
        String id = published();
        Api.cancel(id);
        linked(id).body("eventStatus", equalTo("https://schema.org/EventCancelled"));
    }

    @Test
    void the_joining_link_is_not_in_it() {
        linked(published("joinUrl", "https://meet.example.org/secret-room")).body(not(containsString("secret-room")));
    }

    @Test
    void a_draft_is_not_there() {
        given().accept("application/ld+json")
                .get("/api/v1/events/" + draft())
                .then()
                .statusCode(404);
    }

    @Test
    void who_accepts_anything_gets_the_event_itself() {
        given().accept("*/*").get("/api/v1/events/" + published()).then().contentType("application/json");
    }

    private static ValidatableResponse linked(String event) {
        return given().accept("application/ld+json")
                .get("/api/v1/events/" + event)
                .then()
                .statusCode(200)
                .contentType("application/ld+json");
    }
}
