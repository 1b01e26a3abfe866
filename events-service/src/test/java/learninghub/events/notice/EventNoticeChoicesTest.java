package learninghub.events.notice;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.Mail;
import learninghub.events.RealParts;
import org.junit.jupiter.api.Test;

/** Which mail somebody wants. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventNoticeChoicesTest {
    private static final String CHOICES = "/api/v1/me/event-notices";

    @Test
    void everything_is_on_until_somebody_says_otherwise() {
        Mail.of(621)
                .request()
                .get(CHOICES)
                .then()
                .statusCode(200)
                .body("confirmation", equalTo(true))
                .body("reminder", equalTo(true));
    }

    @Test
    void a_choice_names_what_it_was_made_upon() {
        Mail reader = Mail.of(622);
        String tag = reader.request().get(CHOICES).header("ETag");
        choose(reader, null).then().statusCode(428);
        choose(reader, tag).then().statusCode(200).body("reminder", equalTo(false));
        choose(reader, tag).then().statusCode(412);
    }

    @Test
    void the_kind_turned_off_is_not_sent_and_the_others_are() {
        Mail reader = Mail.of(623);
        choose(reader, "*").then().statusCode(200);
        String event = published();
        reader.registered(event);
        Api.cancel(event).then().statusCode(200);
        reader.letter("Cancelled");
        assertThat(reader.letters("You have a place")).isEmpty();
    }

    @Test
    void the_link_of_a_letter_asks_and_its_button_turns_off() {
        Mail reader = Mail.of(624);
        reader.registered(published());
        Map<String, String> headers = reader.letter("You have a place").headers();
        assertThat(headers).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        String link = URI.create(headers.get("List-Unsubscribe").replaceAll("[<>\\s]", ""))
                .getPath();
        given().get(link).then().statusCode(200).body(containsString("No more of these"));
        reader.request().get(CHOICES).then().body("confirmation", equalTo(true));
        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        reader.request().get(CHOICES).then().body("confirmation", equalTo(false));
    }

    @Test
    void a_link_that_was_changed_turns_nothing_off() {
        given().post(CHOICES + "/unsubscriptions/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(404);
    }

    private static Response choose(Mail reader, String ifMatch) {
        var request = reader.request()
                .contentType("application/json")
                .body(Map.of(
                        "confirmation", false, "offer", true, "change", true, "cancellation", true, "reminder", false));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(CHOICES);
    }
}
