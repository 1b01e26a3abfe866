package learninghub.events.registration;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import learninghub.local.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say when they register, who sees it, and how it is forgotten. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnswersTest {
    private static final Cast WHO = Cast.outsider();

    @Inject
    TestClock clock;

    @AfterEach
    void bringBackTheTime() {
        clock.goBack();
    }

    @ParameterizedTest
    @CsvSource({
        "text, false, I need a ramp, 201",
        "number, false, 12.5, 201",
        "number, false, twelve, 422",
        "choice, false, Vegan, 201",
        "choice, false, Fish, 422",
        "yes-no, true, no, 201",
        "yes-no, true, perhaps, 422",
        "consent, false, no, 201",
        "consent, true, no, 422",
        "consent, true, yes, 201",
        "text, true, '', 422"
    })
    void a_question_takes_answers_of_its_kind(String type, boolean required, String value, int status) {
        String event = published();
        String question = asked(event, type, required);
        answer(event, question, value).then().statusCode(status);
    }

    @Test
    void a_required_question_that_is_not_answered_is_named() {
        String event = published();
        String question = asked(event, "text", true);
        register(event, Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers"))
                .body("errors.detail", contains(containsString(question)));
    }

    @Test
    void what_is_not_asked_is_refused_by_its_place() {
        String question = asked(published(), "text", false);
        answer(published(), question, "Hello")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/question"));
    }

    @Test
    void an_answer_is_its_persons_and_the_organisers() {
        String event = published();
        String id = answer(event, asked(event, "text", false), "A ramp").path("id");
        registration(WHO, event, id).then().body("answers.value", contains("A ramp"));
        registration(Cast.editor(), event, id).then().body("answers.value", contains("A ramp"));
        registration(Cast.stranger(1), event, id).then().statusCode(404);
    }

    @Test
    void who_gives_up_takes_the_answers_along() {
        String event = published();
        String id = answer(event, asked(event, "text", false), "A ramp").path("id");
        giveUp(WHO, event, id);
        registration(Cast.editor(), event, id).then().body("answers", empty()).body("listed", equalTo(false));
    }

    @Test
    void answers_and_names_are_forgotten_after_the_events_own_time_and_it_is_told() {
        String event = published("answersKeptDays", 10);
        Map<String, Object> body = Map.of(
                "listed", true, "answers", List.of(Map.of("question", asked(event, "text", false), "value", "A ramp")));
        String id = register(event, body).then().statusCode(201).extract().path("id");
        clock.letPass(Duration.between(clock.instant(), java.time.Instant.parse("2031-03-15T00:00:00Z")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Cast.editor())
                        .get("/api/v1/events/answer-purges")
                        .then()
                        .body("items.eventId", hasItem(event)));
        registration(WHO, event, id).then().body("answers", empty()).body("listed", equalTo(false));
    }

    @Test
    void a_name_is_public_with_its_persons_consent_only() {
        String event = published();
        String id = register(event, Map.of()).path("id");
        given().get(attendees(event)).then().statusCode(200).body("items", empty());
        as(WHO).header("If-Match", "*")
                .put(path(event) + "/" + id + "/listing")
                .then()
                .statusCode(200)
                .body("listed", equalTo(true));
        given().get(attendees(event)).then().body("items.name", contains(WHO.name()));
        as(WHO).header("If-Match", "*")
                .delete(path(event) + "/" + id + "/listing")
                .then()
                .statusCode(200);
        given().get(attendees(event)).then().body("items", empty());
    }

    @Test
    void nobody_consents_for_another() {
        String event = published();
        String id = register(event, Map.of()).path("id");
        as(Cast.editor())
                .header("If-Match", "*")
                .put(path(event) + "/" + id + "/listing")
                .then()
                .statusCode(403);
    }

    @Test
    void an_export_holds_no_formula() {
        String event = published();
        answer(event, asked(event, "text", false), "=HYPERLINK(\"https://evil.example.org\";\"me\")");
        String csv = as(Cast.editor())
                .get(path(event) + ".csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("\"'=HYPERLINK(").contains(WHO.subject());
    }

    @Test
    void who_was_there_is_taken_from_a_file_line_by_line() {
        String event = published();
        String id = register(event, Map.of()).path("id");
        Response report = attendance(event, """
                Name,registration,attendedAt
                Test Outsider,%s,2026-01-02T10:00:00Z
                Nobody,00000000-0000-0000-0000-000000000000,
                """.formatted(id));
        report.then()
                .statusCode(200)
                .body("attended", equalTo(1))
                .body("refused", equalTo(1))
                .body("items.line", contains(2, 3));
        registration(WHO, event, id)
                .then()
                .body("state", equalTo("attended"))
                .body("attendedAt", equalTo("2026-01-02T10:00:00Z"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String event = published();
        register(event, Map.of());
        String file = "member\n" + WHO.subject() + "\n";
        attendance(event, file).then().body("attended", equalTo(1));
        attendance(event, file).then().body("attended", equalTo(0)).body("unchanged", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"5000, 200", "5001, 400"})
    void a_file_has_so_many_lines_at_most(int lines, int status) {
        List<String> file = new ArrayList<>(List.of("member"));
        for (int i = 0; i < lines; i++) {
            file.add("x");
        }
        // In no registration's way: the event has none.
        attendance(published(), String.join("\n", file)).then().statusCode(status);
    }

    private static String asked(String event, String type, boolean required) {
        List<String> options = type.equals("choice") ? List.of("Vegan", "Vegetarian") : List.of();
        return as(Cast.editor())
                .contentType("application/json")
                .body(Map.of("text", "Question?", "type", type, "required", required, "options", options))
                .post("/api/v1/events/" + event + "/questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response answer(String event, String question, String value) {
        return register(event, Map.of("answers", List.of(Map.of("question", question, "value", value))));
    }

    private static Response register(String event, Map<String, ?> body) {
        return as(WHO).contentType("application/json").body(body).post(path(event));
    }

    private static Response attendance(String event, String file) {
        return as(Cast.editor())
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/events/" + event + "/attendance-imports");
    }

    private static String attendees(String event) {
        return "/api/v1/events/" + event + "/attendees";
    }

    private static String path(String event) {
        return "/api/v1/events/" + event + "/registrations";
    }
}
