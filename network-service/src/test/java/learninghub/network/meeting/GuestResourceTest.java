package learninghub.network.meeting;

import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class GuestResourceTest {
    private static final Cast GUEST = Cast.stranger(140);
    private static final String ADDRESS = "guest@riverbank.example";

    @Test
    void a_guest_sees_link_and_agenda_of_the_meeting_they_are_asked_to() {
        String meeting = tomorrow(Net.unlistedWithCast());
        invite(meeting, ADDRESS).then().statusCode(201);
        guest().get(meeting)
                .then()
                .statusCode(200)
                .body("joinUrl", equalTo("https://meet.example/march"))
                .body("agendaItems.title", contains("Welcome"))
                .body("notesState", nullValue());
        guest().get(meeting + "/agenda-items").then().statusCode(200).body("items.title", contains("Welcome"));
        guest().get(meeting + "/papers").then().statusCode(200);
    }

    @Test
    void nothing_else_is_there_for_a_guest() {
        Net net = Net.unlistedWithCast();
        String meeting = tomorrow(net);
        String other = tomorrow(net);
        invite(meeting, ADDRESS);
        for (String path : List.of(
                net.path(),
                net.path() + "/meetings",
                net.path() + "/members",
                other,
                meeting + "/notes",
                meeting + "/guests",
                meeting + "/attendance",
                net.path() + "/access-log")) {
            guest().get(path).then().statusCode(404);
        }
    }

    @Test
    void a_guest_sees_no_proposals() {
        String meeting = tomorrow(Net.withCast());
        as(Cast.member()).body(Map.of("title", "Perhaps")).post(meeting + "/agenda-items");
        invite(meeting, ADDRESS);
        guest().get(meeting + "/agenda-items").then().body("items.title", contains("Welcome"));
    }

    @Test
    void a_guest_reads_who_speaks_as_far_as_they_agreed() {
        Net net = Net.withCast();
        String meeting = tomorrow(net);
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"speakers\":[{\"name\":\"Avery Example\",\"mayBeNamed\":true},{\"name\":\"Blake Example\"}]}")
                .patch(meeting)
                .then()
                .statusCode(200);
        invite(meeting, ADDRESS);
        guest().get(meeting).then().body("speakers.name", contains("Avery Example"));
    }

    @Test
    void an_address_nobody_verified_is_no_guest() {
        String meeting = tomorrow(Net.withCast());
        invite(meeting, ADDRESS);
        as(GUEST, ADDRESS, false).get(meeting).then().statusCode(404);
    }

    @Test
    void when_the_meeting_is_over_there_is_nothing_any_more() {
        String meeting = Net.withCast().meeting();
        invite(meeting, ADDRESS);
        guest().get(meeting).then().statusCode(404);
    }

    @Test
    void when_the_pass_is_taken_back_there_is_nothing_any_more() {
        String meeting = tomorrow(Net.withCast());
        String pass = invite(meeting, ADDRESS).path("id");
        as(Cast.chair()).delete(meeting + "/guests/" + pass).then().statusCode(204);
        guest().get(meeting).then().statusCode(404);
    }

    @Test
    void a_banned_guest_sees_nothing() {
        Net net = Net.withCast();
        String meeting = tomorrow(net);
        invite(meeting, ADDRESS);
        net.ban(GUEST, Cast.chair());
        guest().get(meeting).then().statusCode(404);
    }

    @Test
    void the_joining_link_comes_when_it_is_time() {
        Net net = Net.withCast();
        String meeting = tomorrow(net);
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of(
                        "joinUrlVisibleFrom",
                        Instant.now().plus(Duration.ofHours(1)).toString()))
                .patch(meeting);
        invite(meeting, ADDRESS);
        guest().get(meeting).then().statusCode(200).body("joinUrl", nullValue());
    }

    @Test
    void a_guest_is_told_of_their_meetings() {
        Cast person = Cast.stranger(141);
        Net net = Net.unlistedWithCast();
        String meeting = tomorrow(net);
        invite(meeting, "told@riverbank.example");
        as(person, "told@riverbank.example", true)
                .get("/api/v1/me/guest-passes")
                .then()
                .body("items.network", contains(net.slug()))
                .body("items.title", contains("March meeting"));
        as(person).get("/api/v1/me/guest-passes").then().body("items", empty());
    }

    @Test
    void one_address_has_one_pass() {
        String meeting = tomorrow(Net.withCast());
        invite(meeting, ADDRESS);
        invite(meeting, "Guest@Riverbank.example").then().statusCode(409);
    }

    @Test
    void only_chairs_see_and_invite_guests() {
        String meeting = tomorrow(Net.withCast());
        as(Cast.member()).get(meeting + "/guests").then().statusCode(403);
        as(Cast.notetaker())
                .body(Map.of("email", ADDRESS))
                .post(meeting + "/guests")
                .then()
                .statusCode(403);
    }

    @Test
    void to_a_guest_another_meeting_is_as_absent_as_one_that_is_not_there() {
        Net net = Net.withCast();
        invite(tomorrow(net), ADDRESS);
        String there = guest().get(tomorrow(net)).path("detail");
        String absent = guest().get(net.path() + "/meetings/019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
                .path("detail");
        assertThat(there).isEqualTo(absent);
    }

    private static RequestSpecification guest() {
        return as(GUEST, ADDRESS, true);
    }

    private static Response invite(String meeting, String email) {
        return as(Cast.chair())
                .body(Map.of("email", email, "name", "Avery Example"))
                .post(meeting + "/guests");
    }

    private static String tomorrow(Net net) {
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0);
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("start", start.toString());
        meeting.put("end", start.plusHours(1).toString());
        meeting.put("timeZone", "Etc/UTC");
        meeting.put("agendaItems", List.of(Map.of("title", "Welcome")));
        return net.path() + "/meetings/" + net.plan(Cast.chair(), meeting).path("id");
    }
}
