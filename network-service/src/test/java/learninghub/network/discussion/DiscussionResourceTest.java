package learninghub.network.discussion;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DiscussionResourceTest {
    @Test
    void members_begin_threads_and_reply() {
        Net net = Net.withCast();
        String thread = begin(net, Map.of()).getHeader("Location");
        String first = reply(thread, Cast.notetaker(), Map.of("body", "We do.")).path("id");
        reply(thread, Cast.member(), Map.of("body", "How?", "parentId", first))
                .then()
                .statusCode(201);
        as(Cast.chair())
                .get(thread + "/replies")
                .then()
                .body("items.body", contains("We do.", "How?"))
                .body("items[1].parentId", equalTo(first));
        as(Cast.chair()).get(net.path() + "/discussions").then().body("items.replies", contains(2));
    }

    @Test
    void what_is_written_is_cleaned_before_it_is_shown() {
        begin(Net.withCast(), Map.of("body", "<script>alert(1)</script>Hello"))
                .then()
                .body("bodyHtml", not(containsString("script")));
    }

    @Test
    void a_reply_to_a_reply_of_another_thread_is_refused() {
        Net net = Net.withCast();
        String other = reply(begin(net, Map.of()).getHeader("Location"), Cast.member(), Map.of("body", "There"))
                .path("id");
        String thread = begin(net, Map.of()).getHeader("Location");
        reply(thread, Cast.member(), Map.of("body", "Here", "parentId", other))
                .then()
                .statusCode(422);
    }

    @Test
    void a_chair_can_be_mentioned() {
        begin(Net.withCast(), Map.of("mentions", List.of(Cast.chair().subject())))
                .then()
                .statusCode(201)
                .body("mentions", contains(Cast.chair().subject()));
    }

    @Test
    void whether_a_hidden_person_is_a_member_no_mention_tells() {
        Net net = Net.founded("automatic");
        for (int number : List.of(180, 181)) {
            net.join(Cast.stranger(number));
        }
        for (int number : List.of(181, 182)) {
            as(Cast.stranger(180))
                    .body(Map.of(
                            "title",
                            "One",
                            "body",
                            "Two",
                            "mentions",
                            List.of(Cast.stranger(number).subject())))
                    .post(net.path() + "/discussions")
                    .then()
                    .statusCode(422)
                    .body("errors.detail", contains("Only members whom you can see can be mentioned."));
        }
    }

    @Test
    void who_wrote_in_a_thread_can_be_mentioned_there() {
        Net net = Net.founded("automatic");
        for (int number : List.of(180, 181)) {
            net.join(Cast.stranger(number));
        }
        String thread = as(Cast.stranger(181))
                .body(Map.of("title", "One", "body", "Two"))
                .post(net.path() + "/discussions")
                .getHeader("Location");
        reply(
                        thread,
                        Cast.stranger(180),
                        Map.of(
                                "body",
                                "Yes",
                                "mentions",
                                List.of(Cast.stranger(181).subject())))
                .then()
                .statusCode(201);
    }

    private static Response begin(Net net, Map<String, ?> other) {
        Map<String, Object> discussion = new HashMap<>(Map.of("title", "Follow-up calls", "body", "Does anybody?"));
        discussion.putAll(other);
        return as(Cast.member()).body(discussion).post(net.path() + "/discussions");
    }

    private static Response reply(String thread, Cast by, Map<String, ?> reply) {
        return as(by).body(reply).post(thread + "/replies");
    }
}
