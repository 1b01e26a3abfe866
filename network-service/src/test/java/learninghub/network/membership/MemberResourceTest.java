package learninghub.network.membership;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MemberResourceTest {
    @Test
    void chairs_see_everybody() {
        Net net = Net.withCast();
        as(Cast.chair())
                .get(net.path() + "/members")
                .then()
                .statusCode(200)
                .body(
                        "items.memberId",
                        contains(
                                Cast.chair().subject(),
                                Cast.member().subject(),
                                Cast.notetaker().subject()));
    }

    @Test
    void members_see_chairs_themselves_and_those_who_are_visible() {
        Net net = Net.founded("automatic");
        for (int number : List.of(121, 122, 123)) {
            net.join(Cast.stranger(number));
        }
        as(Cast.stranger(122))
                .header("If-Match", "*")
                .body("{\"visible\":true}")
                .put("/api/v1/me/profile");
        as(Cast.stranger(121))
                .get(net.path() + "/members")
                .then()
                .body(
                        "items.memberId",
                        contains(
                                Cast.chair().subject(),
                                Cast.stranger(121).subject(),
                                Cast.stranger(122).subject()));
    }

    @Test
    void whether_a_hidden_member_is_here_no_answer_tells() {
        Net net = Net.withCast();
        net.join(Cast.stranger(124));
        int hidden = net.remove(Cast.stranger(124), Cast.member()).statusCode();
        assertThat(net.remove(Cast.stranger(125), Cast.member()).statusCode()).isEqualTo(hidden);
    }

    @Test
    void a_chair_named_at_the_founding_is_known_by_name_from_the_first_visit() {
        Net net = Net.founded("automatic");
        as(Cast.chair()).get(net.path() + "/members");
        as(Cast.chair()).get(net.path() + "/members").then().body("items[0].name", equalTo("Test Chair"));
    }

    @Test
    void the_list_of_members_is_never_to_be_kept() {
        as(Cast.member())
                .get(Net.withCast().path() + "/members")
                .then()
                .header("Cache-Control", equalTo("private, no-store"));
    }

    @Test
    void a_chair_makes_a_member_note_taker() {
        Net net = Net.withCast();
        net.giveRole(Cast.member(), "note-taker").then().statusCode(200).body("role", equalTo("note-taker"));
    }

    @Test
    void a_member_gives_nobody_a_role() {
        Net net = Net.withCast();
        as(Cast.member())
                .contentType("application/merge-patch+json")
                .body("{\"role\":\"chair\"}")
                .patch(net.path() + "/members/" + Cast.member().subject())
                .then()
                .statusCode(403);
    }

    @Test
    void the_last_chair_stays_chair() {
        Net.withCast().giveRole(Cast.chair(), "member").then().statusCode(409);
    }

    @Test
    void the_last_chair_cannot_leave() {
        Net.withCast().leave(Cast.chair()).then().statusCode(409);
    }

    @Test
    void a_chair_may_leave_when_there_is_another() {
        Net net = Net.withCast();
        net.giveRole(Cast.member(), "chair");
        net.leave(Cast.chair()).then().statusCode(204);
    }

    @Test
    void of_two_chairs_who_leave_at_once_one_stays() throws Exception {
        Net net = Net.withCast();
        net.giveRole(Cast.member(), "chair");
        List<Callable<Integer>> both = List.of(
                () -> net.leave(Cast.chair()).statusCode(),
                () -> net.leave(Cast.member()).statusCode());
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = threads.invokeAll(both).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(204, 409);
        }
    }

    @Test
    void who_leaves_is_outside_on_the_next_request() {
        Net net = Net.withCast();
        net.leave(Cast.member()).then().statusCode(204);
        as(Cast.member()).get(net.path() + "/members").then().statusCode(404);
    }

    @Test
    void whom_a_chair_removes_is_outside_on_the_next_request() {
        Net net = Net.withCast();
        net.remove(Cast.member(), Cast.chair()).then().statusCode(204);
        as(Cast.member()).get(net.path() + "/meetings").then().statusCode(404);
    }

    @Test
    void a_member_removes_nobody_else() {
        Net.withCast().remove(Cast.notetaker(), Cast.member()).then().statusCode(403);
    }

    @Test
    void who_left_may_come_back() {
        Net net = Net.withCast();
        net.leave(Cast.member());
        net.request(Cast.member()).then().statusCode(201).body("state", equalTo("active"));
    }

    @Test
    void nobody_is_no_member() {
        Net.withCast().remove(Cast.outsider(), Cast.chair()).then().statusCode(404);
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        Net net = Net.withCast();
        String next = as(Cast.chair()).get(net.path() + "/members?limit=2").path("next");
        as(Cast.chair())
                .get(net.path() + "/members?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1));
    }
}
