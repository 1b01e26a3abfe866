package learninghub.network.meeting;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
class AgendaItemResourceTest {
    @Test
    void what_a_member_proposes_is_not_on_the_agenda_yet() {
        String meeting = Net.withCast().meeting();
        propose(meeting, Cast.member(), "Mine").then().statusCode(201).body("state", equalTo("proposed"));
        as(Cast.member()).get(meeting).then().body("agendaItems", empty());
        as(Cast.notetaker()).get(meeting + "/agenda-items").then().body("items.title", contains("Mine"));
    }

    @Test
    void a_chair_accepts_and_orders() {
        String meeting = Net.withCast().meeting();
        accept(meeting, propose(meeting, Cast.member(), "Second").path("id"), 0);
        accept(meeting, propose(meeting, Cast.notetaker(), "First").path("id"), 0);
        as(Cast.member()).get(meeting).then().body("agendaItems.title", contains("First", "Second"));
    }

    @Test
    void what_is_accepted_gives_the_meeting_another_etag() {
        String meeting = Net.withCast().meeting();
        String before = as(Cast.member()).get(meeting).getHeader("ETag");
        accept(meeting, propose(meeting, Cast.member(), "Mine").path("id"), 0);
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", before)
                .body(Map.of("title", "Other"))
                .patch(meeting)
                .then()
                .statusCode(412);
    }

    @Test
    void a_member_does_not_accept_what_they_propose() {
        String meeting = Net.withCast().meeting();
        String id = propose(meeting, Cast.member(), "Mine").path("id");
        patch(meeting, id, Cast.member(), Map.of("state", "accepted")).then().statusCode(403);
    }

    @Test
    void who_proposed_it_may_word_it_anew_and_withdraw_it() {
        String meeting = Net.withCast().meeting();
        String id = propose(meeting, Cast.member(), "Mine").path("id");
        patch(meeting, id, Cast.member(), Map.of("title", "Better"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Better"));
        as(Cast.member())
                .header("If-Match", "*")
                .delete(meeting + "/agenda-items/" + id)
                .then()
                .statusCode(204);
        as(Cast.member()).get(meeting + "/agenda-items").then().body("items", empty());
    }

    @Test
    void once_accepted_it_is_the_chairs() {
        String meeting = Net.withCast().meeting();
        String id = propose(meeting, Cast.member(), "Mine").path("id");
        accept(meeting, id, 0);
        patch(meeting, id, Cast.member(), Map.of("title", "Better")).then().statusCode(403);
    }

    @Test
    void a_proposal_of_another_is_not_touched() {
        String meeting = Net.withCast().meeting();
        String id = propose(meeting, Cast.notetaker(), "Theirs").path("id");
        patch(meeting, id, Cast.member(), Map.of("title", "Better")).then().statusCode(403);
    }

    @Test
    void a_member_names_nobody_but_themselves_as_owner() {
        String meeting = Net.withCast().meeting();
        as(Cast.member())
                .body(Map.of("title", "Mine", "ownerId", Cast.member().subject()))
                .post(meeting + "/agenda-items")
                .then()
                .statusCode(201);
        as(Cast.member())
                .body(Map.of("title", "Theirs", "ownerId", Cast.notetaker().subject()))
                .post(meeting + "/agenda-items")
                .then()
                .statusCode(422);
    }

    @Test
    void a_chair_names_members_only_as_owners() {
        String meeting = Net.withCast().meeting();
        for (Map.Entry<Cast, Integer> owner :
                Map.of(Cast.member(), 200, Cast.outsider(), 422).entrySet()) {
            as(Cast.chair())
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body("{\"agendaItems\":[{\"title\":\"Welcome\",\"ownerId\":\""
                            + owner.getKey().subject() + "\"}]}")
                    .patch(meeting)
                    .then()
                    .statusCode(owner.getValue());
        }
    }

    @Test
    void replacing_the_agenda_leaves_the_proposals() {
        String meeting = Net.withCast().meeting();
        propose(meeting, Cast.member(), "Mine");
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"agendaItems\":[{\"title\":\"Welcome\"}]}")
                .patch(meeting)
                .then()
                .statusCode(200);
        as(Cast.member()).get(meeting + "/agenda-items").then().body("items.title", contains("Welcome", "Mine"));
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        String meeting = Net.withCast().meeting();
        propose(meeting, Cast.member(), "One");
        propose(meeting, Cast.member(), "Two");
        String next = as(Cast.member()).get(meeting + "/agenda-items?limit=1").path("next");
        as(Cast.member())
                .get(meeting + "/agenda-items?limit=1&cursor=" + next)
                .then()
                .body("items.title", contains("Two"));
    }

    private static Response propose(String meeting, Cast by, String title) {
        return as(by).body(Map.of("title", title, "minutes", 10)).post(meeting + "/agenda-items");
    }

    private static void accept(String meeting, String id, int position) {
        patch(meeting, id, Cast.chair(), Map.of("state", "accepted", "position", position))
                .then()
                .statusCode(200);
    }

    private static Response patch(String meeting, String id, Cast by, Map<String, ?> patch) {
        return as(by).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(meeting + "/agenda-items/" + id);
    }
}
