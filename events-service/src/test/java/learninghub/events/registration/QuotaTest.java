package learninghub.events.registration;

import static learninghub.events.Api.as;
import static learninghub.events.Api.giveUp;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.local.AtOnce;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Shares of an event's places. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class QuotaTest {
    private static final Cast FIRST = Cast.stranger(21);
    private static final Cast SECOND = Cast.stranger(22);
    private static final Cast THIRD = Cast.stranger(23);

    @Test
    void a_full_quota_leaves_the_places_of_another_alone() {
        String event = published("capacity", 10);
        String small = quota(event, 1, "anyone");
        quota(event, 9, "members");
        register(FIRST, event, small).then().body("state", equalTo("confirmed"));
        register(SECOND, event, small).then().body("state", equalTo("waiting"));
        Api.register(Cast.member(), event).then().body("state", equalTo("confirmed"));
    }

    @Test
    void whoever_names_none_counts_in_the_first_for_them() {
        String event = published();
        quota(event, 5, "members");
        String open = quota(event, 5, "anyone");
        Api.register(Cast.outsider(), event).then().statusCode(201).body("quota", equalTo(open));
    }

    @Test
    void nobody_takes_a_share_for_others() {
        String event = published();
        String members = quota(event, 5, "members");
        register(Cast.outsider(), event, members).then().statusCode(403);
    }

    @Test
    void another_events_quota_is_refused_by_its_place() {
        register(FIRST, published(), quota(published(), 5, "anyone"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/quota"));
    }

    @Test
    void a_freed_place_goes_to_the_next_of_its_quota_past_who_waits_for_another() {
        String event = published("capacity", 10);
        String one = quota(event, 1, "anyone");
        String other = quota(event, 1, "anyone");
        register(FIRST, event, one);
        String leaving = register(SECOND, event, other).path("id");
        String ofOne = register(THIRD, event, one).path("id");
        String ofOther = register(Cast.stranger(24), event, other).path("id");
        giveUp(SECOND, event, leaving).then().statusCode(204);
        assertThat(registration(Cast.stranger(24), event, ofOther).<String>path("state"))
                .isEqualTo("offered");
        assertThat(registration(THIRD, event, ofOne).<String>path("state")).isEqualTo("waiting");
    }

    @Test
    void a_larger_quota_is_offered_to_as_many_at_once() {
        String event = published("capacity", 10);
        String quota = quota(event, 1, "anyone");
        register(FIRST, event, quota);
        String second = register(SECOND, event, quota).path("id");
        String third = register(THIRD, event, quota).path("id");
        resize(event, quota, 2).then().statusCode(200).body("offered", equalTo(1));
        assertThat(registration(SECOND, event, second).<String>path("state")).isEqualTo("offered");
        assertThat(registration(THIRD, event, third).<String>path("state")).isEqualTo("waiting");
    }

    @Test
    void a_patch_changes_what_it_names_and_leaves_whom_the_quota_is_for() {
        String event = published("capacity", 10);
        String quota = quota(event, 1, "members");
        patch(event, quota, "*", Map.of("size", 3))
                .then()
                .statusCode(200)
                .body("name", equalTo("Share"))
                .body("size", equalTo(3))
                .body("admits", equalTo("members"));
    }

    @Test
    void null_in_a_patch_takes_away_whom_the_quota_is_kept_for() {
        String event = published();
        String quota = quota(event, 2, "members");
        Map<String, Object> patch = new HashMap<>();
        patch.put("admits", null);
        patch(event, quota, "*", patch).then().statusCode(200).body("admits", equalTo("anyone"));
    }

    @Test
    void what_a_patch_sets_free_is_offered_at_once() {
        String event = published("capacity", 10);
        String quota = quota(event, 1, "anyone");
        register(FIRST, event, quota);
        register(SECOND, event, quota);
        patch(event, quota, "*", Map.of("size", 2)).then().statusCode(200).body("offered", equalTo(1));
    }

    @Test
    void a_patch_of_a_quota_keeps_to_its_rules() {
        String event = published();
        String quota = quota(event, 2, "anyone");
        patch(event, quota, "*", Map.of("size", 0)).then().statusCode(422).body("errors.pointer", contains("/size"));
        patch(event, quota, "*", Map.of("colour", "red")).then().statusCode(422);
    }

    @Test
    void a_patch_of_a_quota_needs_the_events_version() {
        String event = published();
        String quota = quota(event, 2, "anyone");
        String stale = "\"0\"";
        patch(event, quota, stale, Map.of("size", 3)).then().statusCode(412);
        patch(event, quota, Api.read(Cast.editor(), event).header("ETag"), Map.of("size", 3))
                .then()
                .statusCode(200);
    }

    @Test
    void a_quota_does_not_go_below_what_is_given() {
        String event = published();
        String quota = quota(event, 2, "anyone");
        register(FIRST, event, quota);
        register(SECOND, event, quota);
        resize(event, quota, 1).then().statusCode(409);
    }

    @Test
    void a_crowd_fills_each_quota_to_its_size_and_the_event_to_its_own() {
        String event = published("capacity", 12);
        List<String> quotas = List.of(quota(event, 5, "anyone"), quota(event, 10, "anyone"));
        AtOnce.times(40, person -> register(Cast.stranger(300 + person), event, quotas.get(person % 2)));
        Response taken = as(Cast.editor()).get("/api/v1/events/" + event + "/quotas");
        taken.then().body("items[0].confirmed", lessThanOrEqualTo(5)).body("items.confirmed.sum()", equalTo(12));
    }

    @Test
    void one_that_was_used_is_not_taken_away() {
        String event = published();
        String quota = quota(event, 2, "anyone");
        register(FIRST, event, quota);
        as(Cast.editor())
                .header("If-Match", "*")
                .delete("/api/v1/events/" + event + "/quotas/" + quota)
                .then()
                .statusCode(409);
    }

    private static String quota(String event, int size, String admits) {
        return as(Cast.editor())
                .contentType("application/json")
                .body(Map.of("name", "Share", "size", size, "admits", admits))
                .post("/api/v1/events/" + event + "/quotas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response resize(String event, String quota, int size) {
        return as(Cast.editor())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("name", "Share", "size", size))
                .put("/api/v1/events/" + event + "/quotas/" + quota);
    }

    private static Response patch(String event, String quota, String ifMatch, Map<String, Object> patch) {
        return as(Cast.editor())
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/events/" + event + "/quotas/" + quota);
    }

    private static Response register(Cast who, String event, String quota) {
        return as(who).contentType("application/json")
                .body(Map.of("quota", quota))
                .post("/api/v1/events/" + event + "/registrations");
    }
}
