package learninghub.events.calendar;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.draft;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TemporalAdapter;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two parsers that know nothing of each other read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarTest {
    private static final String LINK = "https://meet.example.org/secret-room";

    @Inject
    OtherServices others;

    /** The days on which clocks change, before and after they do, and a zone whose never do. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2031-03-30T00:15:00, 2031-03-30T02:30:00, 2031-03-30T00:15:00Z, 2031-03-30T01:30:00Z",
        "Europe/London, 2031-10-26T00:15:00, 2031-10-26T02:30:00, 2031-10-25T23:15:00Z, 2031-10-26T02:30:00Z",
        "America/New_York, 2031-03-09T01:15:00, 2031-03-09T03:30:00, 2031-03-09T06:15:00Z, 2031-03-09T07:30:00Z",
        "America/New_York, 2031-11-02T00:15:00, 2031-11-02T02:30:00, 2031-11-02T04:15:00Z, 2031-11-02T07:30:00Z",
        // biweekly reads the first hours after a change in Sydney an hour off: these end on the day after
        "Australia/Sydney, 2031-10-05T01:15:00, 2031-10-06T03:30:00, 2031-10-04T15:15:00Z, 2031-10-05T16:30:00Z",
        "Australia/Sydney, 2031-04-06T01:15:00, 2031-04-07T10:00:00, 2031-04-05T14:15:00Z, 2031-04-07T00:00:00Z",
        "Asia/Kolkata, 2031-03-30T10:00:00, 2031-03-30T11:00:00, 2031-03-30T04:30:00Z, 2031-03-30T05:30:00Z",
        // known under another name by the calendar library
        "US/Eastern, 2031-07-01T10:00:00, 2031-07-01T11:00:00, 2031-07-01T14:00:00Z, 2031-07-01T15:00:00Z"
    })
    void both_parsers_read_the_instants_meant(String zone, String start, String end, Instant starts, Instant ends)
            throws Exception {
        String text = calendar(published("timeZone", zone, "start", start, "end", end));
        VEvent read = event(text);
        assertThat(instant(read.getStartDate().orElseThrow().getDate())).isEqualTo(starts);
        assertThat(instant(read.getEndDate().orElseThrow().getDate())).isEqualTo(ends);
        biweekly.component.VEvent other =
                Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(other.getDateStart().getValue().toInstant()).isEqualTo(starts);
        assertThat(other.getDateEnd().getValue().toInstant()).isEqualTo(ends);
    }

    @Test
    void it_is_valid_to_both_parsers() throws Exception {
        String tag = others.knownTag();
        String text = calendar(published(
                "venue",
                Map.of("name", "Harbour; Centre", "address", "1 Quay St, Bristol"),
                "hosts",
                List.of("The \"Host\": one, two; three"),
                "tags",
                List.of(tag)));
        assertThat(parsed(text).validate().getEntries()).isEmpty();
        assertThat(Biweekly.parse(text)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .getWarnings())
                .isEmpty();
    }

    @Test
    void words_come_back_as_they_were_written() throws Exception {
        String title = "Commas, semicolons; \\backslashes\\ and 😀 " + "é".repeat(80) + "😀".repeat(40);
        String text = calendar(published("title", title, "description", "One line.\n\nAnother, line."));
        assertThat(event(text).getSummary().getValue()).isEqualTo(title);
        biweekly.component.VEvent other =
                Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(other.getSummary().getValue()).isEqualTo(title);
        assertThat(other.getDescription().getValue()).contains("One line.").contains("Another, line.");
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        String text = calendar(published("title", "😀".repeat(150), "description", "ü".repeat(500)));
        assertThat(text.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\uFFFD") || line.contains("?"));
    }

    @Test
    void a_change_keeps_the_uid_and_raises_the_sequence() throws Exception {
        String id = published();
        VEvent before = event(calendar(id));
        Api.change(id, "*", Map.of("start", "2031-03-04T09:00:00")).then().statusCode(200);
        VEvent after = event(calendar(id));
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo())
                .isEqualTo(before.getSequence().getSequenceNo() + 1);
    }

    @Test
    void a_cancelled_event_stays_as_cancelled() throws Exception {
        String id = published();
        Api.cancel(id).then().statusCode(200);
        VEvent cancelled = event(calendar(id));
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getDescription().getValue()).contains("The speaker is ill.");
    }

    @Test
    void no_public_calendar_holds_the_joining_link_even_for_who_comes() {
        String tag = others.knownTag();
        String id = published("joinUrl", LINK, "tags", List.of(tag));
        registered(Cast.outsider(), id);
        for (String path : List.of("/api/v1/events/" + id + ".ics", "/api/v1/events.ics?tag=" + tag)) {
            String text = Api.as(Cast.outsider())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(text).contains(id).doesNotContain("secret-room");
        }
    }

    @Test
    void it_is_asked_for_again_with_its_etag() {
        String path = "/api/v1/events/" + published() + ".ics";
        String tag = given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .contentType(containsString("text/calendar"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void the_calendar_takes_the_lists_filters() {
        String tag = others.knownTag();
        String webinar = published("tags", List.of(tag));
        String course = published("tags", List.of(tag), "type", "course");
        String text = given().get("/api/v1/events.ics?type=course&tag=" + tag).asString();
        assertThat(text).contains(course).doesNotContain(webinar);
    }

    @Test
    void the_calendar_refuses_a_filter_it_does_not_know() {
        given().get("/api/v1/events.ics?colour=red").then().statusCode(400);
    }

    @Test
    void drafts_are_in_no_calendar_also_for_editors() {
        String tag = others.knownTag();
        String id = draft("tags", List.of(tag));
        Api.as(Cast.editor()).get("/api/v1/events/" + id + ".ics").then().statusCode(404);
        assertThat(Api.as(Cast.editor()).get("/api/v1/events.ics?tag=" + tag).asString())
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void what_ended_more_than_90_days_ago_is_left_out_unless_asked_for() {
        String tag = others.knownTag();
        String id = published("tags", List.of(tag), "start", "2026-01-05T10:00:00", "end", "2026-01-05T11:00:00");
        assertThat(given().get("/api/v1/events.ics?tag=" + tag).asString()).doesNotContain(id);
        assertThat(given().get("/api/v1/events.ics?from=2026-01-01&tag=" + tag).asString())
                .contains(id);
    }

    private static String calendar(String event) {
        return given().get("/api/v1/events/" + event + ".ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static VEvent event(String text) throws IOException, ParserException {
        return (VEvent) parsed(text).getComponents("VEVENT").getFirst();
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static Instant instant(Temporal date) {
        return TemporalAdapter.toLocalTime(date, java.time.ZoneOffset.UTC).toInstant();
    }
}
