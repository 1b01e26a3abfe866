package learninghub.network.action;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class ActionResourceTest {
    @Test
    void an_action_is_done_only_with_evidence() {
        String action = take(Net.withCast(), Map.of("title", "Ask")).getHeader("Location");
        patch(action, Cast.chair(), Map.of("status", "done"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidenceUrl"));
        patch(action, Cast.chair(), Map.of("status", "done", "evidenceUrl", "https://docs.example/alerts"))
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("doneAt", notNullValue());
    }

    @Test
    void done_without_evidence_is_not_slipped_in_afterwards() {
        String action = take(Net.withCast(), Map.of("title", "Ask")).getHeader("Location");
        patch(action, Cast.chair(), Map.of("status", "done", "evidenceUrl", "https://docs.example/alerts"));
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"evidenceUrl\":null}")
                .patch(action)
                .then()
                .statusCode(422);
    }

    @Test
    void an_open_action_is_overdue_after_its_day() {
        Net net = Net.withCast();
        take(net, Map.of("title", "Ask", "dueOn", "2020-01-01")).then().body("overdue", equalTo(true));
        take(net, Map.of("title", "Ask", "dueOn", "2120-01-01")).then().body("overdue", equalTo(false));
    }

    @Test
    void it_is_counted_how_often_an_action_is_carried_over() {
        Net net = Net.withCast();
        String action = take(net, Map.of("title", "Ask", "meetingId", id(net.meeting())))
                .getHeader("Location");
        patch(action, Cast.notetaker(), Map.of("meetingId", id(net.meeting())));
        patch(action, Cast.notetaker(), Map.of("meetingId", id(net.meeting())))
                .then()
                .statusCode(200)
                .body("carriedOver", equalTo(2));
    }

    @Test
    void a_meeting_of_another_network_is_none() {
        String other = id(Net.withCast().meeting());
        take(Net.withCast(), Map.of("title", "Ask", "meetingId", other)).then().statusCode(422);
    }

    @Test
    void its_owner_says_what_became_of_it_and_nothing_else() {
        Net net = Net.withCast();
        String action = take(
                        net, Map.of("title", "Ask", "ownerId", Cast.member().subject()))
                .getHeader("Location");
        patch(action, Cast.member(), Map.of("title", "Other")).then().statusCode(403);
        patch(action, Cast.member(), Map.of("status", "done", "evidenceUrl", "https://docs.example/alerts"))
                .then()
                .statusCode(200);
    }

    @Test
    void another_member_says_nothing_of_it() {
        String action = take(Net.withCast(), Map.of("title", "Ask")).getHeader("Location");
        patch(action, Cast.member(), Map.of("status", "dropped")).then().statusCode(403);
    }

    @Test
    void only_a_member_owns_an_action() {
        take(Net.withCast(), Map.of("title", "Ask", "ownerId", Cast.outsider().subject()))
                .then()
                .statusCode(422);
    }

    @Test
    void the_list_can_be_narrowed_to_what_is_open() {
        Net net = Net.withCast();
        take(net, Map.of("title", "Open"));
        patch(take(net, Map.of("title", "Dropped")).getHeader("Location"), Cast.chair(), Map.of("status", "dropped"));
        as(Cast.member()).get(net.path() + "/actions?status=open").then().body("items.title", contains("Open"));
        as(Cast.member()).get(net.path() + "/actions?status=lost").then().statusCode(400);
    }

    @Test
    void of_two_who_change_it_the_second_reads_again() {
        String action = take(Net.withCast(), Map.of("title", "Ask")).getHeader("Location");
        String etag = as(Cast.chair()).get(action).getHeader("ETag");
        patch(action, Cast.chair(), Map.of("title", "Other"));
        as(Cast.notetaker())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("title", "Third"))
                .patch(action)
                .then()
                .statusCode(412);
    }

    private static Response take(Net net, Map<String, ?> action) {
        return as(Cast.notetaker()).body(action).post(net.path() + "/actions");
    }

    private static Response patch(String action, Cast by, Map<String, ?> patch) {
        return as(by).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(action);
    }

    private static String id(String meeting) {
        return meeting.replaceAll(".*/", "");
    }
}
