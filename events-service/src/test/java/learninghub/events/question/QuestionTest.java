package learninghub.events.question;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Questions asked otherwise; what answers they take is in AnswersTest. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuestionTest {
    private static final String EDITORS_WORDS = "What do you eat?";

    @Test
    void a_patch_changes_what_it_names() {
        String event = published();
        String question = asked(event);
        patch(event, question, "*", Map.of("required", true))
                .then()
                .statusCode(200)
                .body("required", equalTo(true))
                .body("text", equalTo(EDITORS_WORDS))
                .body("options", contains("Vegan", "Everything"));
        given().get(questions(event)).then().body("items.required", contains(true));
    }

    @Test
    void a_list_in_a_patch_replaces_the_whole() {
        String event = published();
        patch(event, asked(event), "*", Map.of("options", List.of("Fish")))
                .then()
                .statusCode(200)
                .body("options", contains("Fish"));
    }

    @Test
    void a_patch_keeps_to_the_rules_of_a_question() {
        String event = published();
        patch(event, asked(event), "*", Map.of("type", "text"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/options"));
    }

    @Test
    void an_answer_given_before_keeps_the_words_it_answered() {
        String event = published();
        String question = asked(event);
        String registration = as(Cast.outsider())
                .contentType("application/json")
                .body(Map.of("answers", List.of(Map.of("question", question, "value", "Vegan"))))
                .post("/api/v1/events/" + event + "/registrations")
                .path("id");
        patch(event, question, "*", Map.of("text", "Lunch?")).then().statusCode(200);
        Api.registration(Cast.outsider(), event, registration)
                .then()
                .body("answers.text", contains(EDITORS_WORDS))
                .body("answers.value", contains("Vegan"));
    }

    @Test
    void a_patch_needs_the_events_version() {
        String event = published();
        String question = asked(event);
        patch(event, question, "\"0\"", Map.of("text", "Lunch?")).then().statusCode(412);
        patch(event, question, Api.read(Cast.editor(), event).header("ETag"), Map.of("text", "Lunch?"))
                .then()
                .statusCode(200);
    }

    @Test
    void another_events_question_is_not_found() {
        patch(published(), asked(published()), "*", Map.of("text", "Lunch?"))
                .then()
                .statusCode(404);
    }

    private static String asked(String event) {
        return as(Cast.editor())
                .contentType("application/json")
                .body(Map.of("text", EDITORS_WORDS, "type", "choice", "options", List.of("Vegan", "Everything")))
                .post(questions(event))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response patch(String event, String question, String ifMatch, Map<String, Object> patch) {
        return as(Cast.editor())
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(questions(event) + "/" + question);
    }

    private static String questions(String event) {
        return "/api/v1/events/" + event + "/questions";
    }
}
