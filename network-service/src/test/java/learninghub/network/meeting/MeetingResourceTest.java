package learninghub.network.meeting;

import static learninghub.network.Net.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class MeetingResourceTest {
    @Test
    void a_chair_plans_a_meeting() {
        Net.withCast()
                .plan(Cast.chair(), Net.newMeeting())
                .then()
                .statusCode(201)
                .header("ETag", not(nullValue()))
                .body("start", equalTo("2026-03-05T14:00:00"))
                .body("notesState", equalTo("none"));
    }

    @Test
    void a_note_taker_plans_none() {
        Net.withCast().plan(Cast.notetaker(), Net.newMeeting()).then().statusCode(403);
    }

    @Test
    void a_start_with_an_offset_is_refused() {
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("start", "2026-03-05T14:00:00Z");
        Net.withCast().plan(Cast.chair(), meeting).then().statusCode(422).body("errors.pointer", hasItem("/start"));
    }

    @Test
    void a_start_in_the_spring_gap_is_refused_with_its_place() {
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("start", "2026-03-29T01:30");
        meeting.put("end", "2026-03-29T03:00");
        Net.withCast().plan(Cast.chair(), meeting).then().statusCode(422).body("errors.pointer", hasItem("/start"));
    }

    @Test
    void the_agenda_keeps_its_order() {
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("agendaItems", List.of(Map.of("title", "Welcome", "minutes", 5), Map.of("title", "Actions")));
        Net net = Net.withCast();
        String id = net.plan(Cast.chair(), meeting).path("id");
        as(Cast.member())
                .get(net.path() + "/meetings/" + id)
                .then()
                .body("agendaItems.title", contains("Welcome", "Actions"));
    }

    @Test
    void members_see_the_joining_link() {
        as(Cast.member()).get(Net.withCast().meeting()).then().body("joinUrl", equalTo("https://meet.example/march"));
    }

    @Test
    void members_do_not_see_the_joining_link_before_its_time() {
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put(
                "joinUrlVisibleFrom", Instant.now().plus(1, ChronoUnit.HOURS).toString());
        Net net = Net.withCast();
        String id = net.plan(Cast.chair(), meeting).path("id");
        as(Cast.member())
                .get(net.path() + "/meetings/" + id)
                .then()
                .statusCode(200)
                .body("joinUrl", nullValue());
    }

    @Test
    void meetings_are_listed_by_time() {
        Net net = Net.withCast();
        net.plan(Cast.chair(), at("2026-05-01T10:00"));
        net.plan(Cast.chair(), at("2026-04-01T10:00"));
        list(net, "").then().body("items.start", contains("2026-04-01T10:00:00", "2026-05-01T10:00:00"));
    }

    @Test
    void meetings_are_listed_latest_first_on_request() {
        Net net = Net.withCast();
        net.plan(Cast.chair(), at("2026-04-01T10:00"));
        net.plan(Cast.chair(), at("2026-05-01T10:00"));
        list(net, "?sort=-start").then().body("items.start", contains("2026-05-01T10:00:00", "2026-04-01T10:00:00"));
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        Net net = Net.withCast();
        net.plan(Cast.chair(), at("2026-04-01T10:00"));
        net.plan(Cast.chair(), at("2026-05-01T10:00"));
        String next = list(net, "?limit=1").path("next");
        list(net, "?limit=1&cursor=" + next).then().body("items.start", contains("2026-05-01T10:00:00"));
    }

    @Test
    void meetings_of_a_time_can_be_asked_for() {
        Net net = Net.withCast();
        net.plan(Cast.chair(), at("2026-04-01T10:00"));
        net.plan(Cast.chair(), at("2026-05-01T10:00"));
        list(net, "?from=2026-04-02T00:00:00Z&to=2026-06-01T00:00:00Z").then().body("items", hasSize(1));
    }

    @Test
    void an_unknown_query_parameter_is_named() {
        list(Net.withCast(), "?colour=green").then().statusCode(400).body("errors.parameter", hasItem("colour"));
    }

    @Test
    void a_chair_changes_a_meeting_with_the_etag_read() {
        String meeting = Net.withCast().meeting();
        String etag = as(Cast.chair()).get(meeting).getHeader("ETag");
        patch(meeting, etag, Map.of("title", "Spring meeting"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Spring meeting"));
    }

    @Test
    void a_change_of_the_agenda_alone_changes_the_etag() {
        String meeting = Net.withCast().meeting();
        String etag = as(Cast.chair()).get(meeting).getHeader("ETag");
        patch(meeting, etag, Map.of("agendaItems", List.of(Map.of("title", "Welcome"))))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    @Test
    void a_change_over_a_stale_etag_is_refused() {
        String meeting = Net.withCast().meeting();
        String etag = as(Cast.chair()).get(meeting).getHeader("ETag");
        patch(meeting, etag, Map.of("title", "First"));
        patch(meeting, etag, Map.of("title", "Second")).then().statusCode(412);
    }

    @Test
    void null_removes_a_value() {
        String meeting = Net.withCast().meeting();
        Map<String, Object> patch = new HashMap<>();
        patch.put("joinUrl", null);
        patch(meeting, "*", patch).then().statusCode(200).body("joinUrl", nullValue());
    }

    @Test
    void a_cancelled_meeting_is_shown_as_such() {
        String meeting = Net.withCast().meeting();
        as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of("reason", "Snow"))
                .put(meeting + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("cancellationReason", equalTo("Snow"));
    }

    @Test
    void a_cancellation_needs_no_words() {
        as(Cast.chair())
                .header("If-Match", "*")
                .put(Net.withCast().meeting() + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void a_meeting_of_another_network_is_not_found() {
        String elsewhere = Net.withCast().meeting();
        String id = elsewhere.substring(elsewhere.lastIndexOf('/'));
        as(Cast.member()).get(Net.withCast().path() + "/meetings" + id).then().statusCode(404);
    }

    @Test
    void the_answer_not_modified_is_given_when_nothing_is() {
        String meeting = Net.withCast().meeting();
        String etag = as(Cast.member()).get(meeting).getHeader("ETag");
        as(Cast.member()).header("If-None-Match", etag).get(meeting).then().statusCode(304);
    }

    private static Map<String, Object> at(String start) {
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("start", start);
        meeting.put("end", start.replace("T10", "T11"));
        return meeting;
    }

    private static Response list(Net net, String query) {
        return as(Cast.member()).get(net.path() + "/meetings" + query);
    }

    private static Response patch(String meeting, String etag, Map<String, ?> patch) {
        return as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(patch)
                .patch(meeting);
    }
}
