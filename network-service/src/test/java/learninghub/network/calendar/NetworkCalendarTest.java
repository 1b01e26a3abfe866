package learninghub.network.calendar;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import biweekly.Biweekly;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.network.Database;
import learninghub.network.Net;
import learninghub.network.RealParts;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two parsers that know nothing of each other read behind a secret address, and when there is nothing behind it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NetworkCalendarTest {
    private static final String ROOM = "https://meet.example/secret-room";

    @Inject
    Database database;

    /** The days on which clocks change, and a zone whose never do. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2031-03-30T00:15:00, 2031-03-30T02:30:00, 2031-03-30T00:15:00Z, 2031-03-30T01:30:00Z",
        "Europe/London, 2031-10-26T00:15:00, 2031-10-26T02:30:00, 2031-10-25T23:15:00Z, 2031-10-26T02:30:00Z",
        "America/New_York, 2031-03-09T01:15:00, 2031-03-09T03:30:00, 2031-03-09T06:15:00Z, 2031-03-09T07:30:00Z",
        "Asia/Kolkata, 2031-03-30T10:00:00, 2031-03-30T11:00:00, 2031-03-30T04:30:00Z, 2031-03-30T05:30:00Z",
        "US/Eastern, 2031-07-01T10:00:00, 2031-07-01T11:00:00, 2031-07-01T14:00:00Z, 2031-07-01T15:00:00Z"
    })
    void both_parsers_read_the_instants_meant(String zone, String start, String end, Instant starts, Instant ends)
            throws Exception {
        Net net = Net.withCast();
        plan(net, Map.of("timeZone", zone, "start", start, "end", end));
        String text = calendar(net);
        VEvent read = event(text);
        assertThat(instant(read.getStartDate().orElseThrow().getDate())).isEqualTo(starts);
        assertThat(instant(read.getEndDate().orElseThrow().getDate())).isEqualTo(ends);
        biweekly.component.VEvent other =
                Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(other.getDateStart().getValue().toInstant()).isEqualTo(starts);
        assertThat(other.getDateEnd().getValue().toInstant()).isEqualTo(ends);
    }

    @Test
    void it_is_valid_to_both_parsers_with_short_lines_and_the_words_as_written() throws Exception {
        Net net = Net.withCast();
        String title = "Commas, semicolons; \\backslashes\\ and 😀 " + "é".repeat(80);
        plan(net, Map.of("title", title));
        String text = calendar(net);
        assertThat(parsed(text).validate().getEntries()).isEmpty();
        assertThat(Biweekly.parse(text)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .getWarnings())
                .isEmpty();
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(event(text).getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void a_moved_meeting_keeps_its_uid_and_raises_its_sequence_and_a_cancelled_one_stays_as_cancelled()
            throws Exception {
        Net net = Net.withCast();
        String meeting = plan(net, Map.of());
        String path = path(net, Cast.member());
        VEvent before = event(given().get(path).asString());
        as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("start", "2031-03-05T14:30:00"))
                .patch(meeting)
                .then()
                .statusCode(200);
        VEvent moved = event(given().get(path).asString());
        as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of())
                .put(meeting + "/cancellation")
                .then()
                .statusCode(200);
        VEvent cancelled = event(given().get(path).asString());
        assertThat(List.of(moved.getUid(), cancelled.getUid())).containsOnly(before.getUid());
        assertThat(moved.getSequence().getSequenceNo())
                .isGreaterThan(before.getSequence().getSequenceNo());
        assertThat(cancelled.getSequence().getSequenceNo())
                .isGreaterThan(moved.getSequence().getSequenceNo());
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void the_joining_link_is_in_it_from_its_time_on() {
        Net early = Net.withCast();
        plan(early, Map.of("joinUrl", ROOM, "joinUrlVisibleFrom", "2031-03-05T13:45:00Z"));
        Net open = Net.withCast();
        plan(open, Map.of("joinUrl", ROOM));
        assertThat(unfolded(calendar(early))).contains("BEGIN:VEVENT").doesNotContain(ROOM);
        assertThat(unfolded(calendar(open))).contains("CONFERENCE;VALUE=URI:" + ROOM);
    }

    @Test
    void it_goes_back_twelve_months() {
        Net net = Net.withCast();
        plan(net, Map.of("title", "Long ago", "start", "2019-03-05T14:00:00", "end", "2019-03-05T15:00:00"));
        plan(net, Map.of("title", "To come"));
        assertThat(calendar(net)).contains("To come").doesNotContain("Long ago");
    }

    @Test
    void nobody_may_keep_or_index_it_and_it_is_asked_for_again_with_its_etag() {
        String path = path(Net.withCast(), Cast.member());
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void a_revoked_link_shows_nothing_and_nobody_revokes_anothers() {
        Net net = Net.withCast();
        Response made = make(net, Cast.member());
        String link = net.path() + "/calendar-links/" + made.path("id");
        as(Cast.chair()).delete(link).then().statusCode(404);
        as(Cast.member()).delete(link).then().statusCode(204);
        assertNothingAt(address(made));
    }

    @Test
    void links_are_listed_without_their_addresses() {
        Net net = Net.withCast();
        String id = make(net, Cast.member()).path("id");
        as(Cast.member())
                .get(net.path() + "/calendar-links")
                .then()
                .body("items.id", hasItem(id))
                .body("items[0]", not(hasKey("url")));
    }

    @Test
    void it_is_dead_as_soon_as_the_membership_ends_and_stays_so_when_another_begins() {
        Net net = Net.withCast();
        String path = path(net, Cast.member());
        net.leave(Cast.member()).then().statusCode(204);
        assertNothingAt(path);
        net.join(Cast.member());
        assertNothingAt(path);
    }

    @Test
    void it_is_dead_as_soon_as_its_member_is_removed_or_banned() {
        Net net = Net.withCast();
        String removed = path(net, Cast.member());
        net.remove(Cast.member(), Cast.chair()).then().statusCode(204);
        assertNothingAt(removed);
        net.join(Cast.stranger(320));
        String banned = path(net, Cast.stranger(320));
        net.ban(Cast.stranger(320), Cast.chair()).then().statusCode(200);
        assertNothingAt(banned);
    }

    @Test
    void it_is_dead_while_its_member_is_suspended() {
        Net net = Net.founded("automatic");
        net.join(Cast.stranger(321));
        String path = path(net, Cast.stranger(321));
        String suspension = "/api/v1/accounts/" + Cast.stranger(321).subject() + "/suspension";
        as(Cast.steward()).body(Map.of()).put(suspension).then().statusCode(200);
        assertNothingAt(path);
        as(Cast.steward()).delete(suspension).then().statusCode(204);
        given().get(path).then().statusCode(200);
    }

    @Test
    void whoever_comes_by_it_sees_that_networks_meetings_and_nothing_else_at_all() throws SQLException {
        Net net = Net.unlistedWithCast();
        String meeting = net.published("Ready").replaceAll(".*/meetings/|/notes", "");
        Net.withCast().meeting();
        String secret = path(net, Cast.member()).replaceAll(".*/|\\.ics", "");
        for (String table :
                List.of("membership", "notes", "notes_revision", "notes_text", "agenda_item", "private_link")) {
            assertThat(database.asLink("select count(*) from " + table, secret, "link:calendar"))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(database.asLink("select id from meeting", secret, "link:calendar"))
                .containsExactly(meeting);
    }

    @Test
    void the_secret_is_kept_nowhere_and_told_again_to_who_repeats_the_request() throws SQLException {
        Net net = Net.withCast();
        String key = UUID.randomUUID().toString();
        String url = make(net, Cast.member(), key).path("url");
        assertThat(make(net, Cast.member(), key).<String>path("url")).isEqualTo(url);
        String secret = url.replaceAll(".*/|\\.ics", "");
        String me = Cast.member().subject();
        assertThat(database.column("select t::text from idempotency_key t", me, "person"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret) || row.contains(key));
        assertThat(database.column("select t::text from private_link t", me, "person"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void it_is_in_no_span() {
        given().get(path(Net.withCast(), Cast.member()))
                .then()
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void ten_links_are_enough() {
        Net net = Net.withCast();
        for (int i = 0; i < 10; i++) {
            make(net, Cast.member()).then().statusCode(201);
        }
        make(net, Cast.member()).then().statusCode(409);
    }

    private static String plan(Net net, Map<String, ?> changes) {
        Map<String, Object> meeting = Net.newMeeting();
        meeting.put("start", "2031-03-05T14:00:00");
        meeting.put("end", "2031-03-05T15:30:00");
        meeting.putAll(changes);
        Response planned = net.plan(Cast.chair(), meeting);
        planned.then().statusCode(201);
        return net.path() + "/meetings/" + planned.path("id");
    }

    private static Response make(Net net, Cast who) {
        return make(net, who, UUID.randomUUID().toString());
    }

    private static Response make(Net net, Cast who, String key) {
        return as(who).header("Idempotency-Key", key).post(net.path() + "/calendar-links");
    }

    private static String path(Net net, Cast who) {
        return address(make(net, who));
    }

    private static String address(Response made) {
        return URI.create(made.path("url")).getPath();
    }

    private static String calendar(Net net) {
        return given().get(path(net, Cast.member()))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void assertNothingAt(String path) {
        given().get(path).then().statusCode(404);
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static VEvent event(String text) throws Exception {
        return (VEvent) parsed(text).getComponents("VEVENT").getFirst();
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static Instant instant(Temporal date) {
        return TemporalAdapter.toLocalTime(date, ZoneOffset.UTC).toInstant();
    }
}
