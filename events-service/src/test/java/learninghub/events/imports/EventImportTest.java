package learninghub.events.imports;

import static io.restassured.RestAssured.given;
import static learninghub.events.Api.as;
import static learninghub.events.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learninghub.events.Api;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventImportTest {
    private static final String CALENDAR = "text/calendar";
    private static final String LINKED_DATA = "application/ld+json";
    private static final String LINES = "application/x-ndjson";

    @Inject
    OtherServices others;

    @Test
    void a_partners_calendar_becomes_drafts_at_the_times_it_means() {
        String tag = others.knownTag();
        Response report =
                take(Cast.partner(), CALENDAR, calendar(UUID.randomUUID().toString(), "Learning webinar", tag));
        report.then().statusCode(202).body("created", equalTo(1));
        read(Cast.partner(), report.path("items[0].ref"))
                .then()
                .body("status", equalTo("draft"))
                .body("type", equalTo("webinar"))
                .body("start", equalTo("2031-07-04T10:00:00"))
                .body("timeZone", equalTo("America/New_York"))
                .body("startsAt", equalTo("2031-07-04T14:00:00Z"))
                .body("endsAt", equalTo("2031-07-04T15:30:00Z"))
                .body("venue.name", equalTo("Harbour Hall"))
                .body("tags.slug", contains(tag));
    }

    @Test
    void the_same_uid_again_changes_nothing() {
        String file = calendar(UUID.randomUUID().toString(), "Once", "x");
        String first = take(Cast.partner(), CALENDAR, file).path("items[0].ref");
        take(Cast.partner(), CALENDAR, file)
                .then()
                .body("unchanged", equalTo(1))
                .body("items.ref", contains(first));
    }

    @Test
    void what_changed_at_its_source_changes_the_draft() {
        String uid = UUID.randomUUID().toString();
        String id = take(Cast.partner(), CALENDAR, calendar(uid, "Before", "x")).path("items[0].ref");
        take(Cast.partner(), CALENDAR, calendar(uid, "After", "x")).then().body("updated", equalTo(1));
        read(Cast.partner(), id).then().body("title", equalTo("After"));
    }

    @Test
    void what_an_editor_has_published_is_not_changed_by_its_source() {
        String uid = UUID.randomUUID().toString();
        String id = take(Cast.partner(), CALENDAR, calendar(uid, "Before", "x")).path("items[0].ref");
        Api.publish(id);
        take(Cast.partner(), CALENDAR, calendar(uid, "After", "x")).then().body("refused", equalTo(1));
        given().get("/api/v1/events/" + id).then().body("title", equalTo("Before"));
    }

    @Test
    void one_source_does_not_know_anothers_uids() {
        String file = calendar(UUID.randomUUID().toString(), "Twice", "x");
        take(Cast.partner(), CALENDAR, file);
        take(Cast.editor(), CALENDAR, file).then().body("created", equalTo(1));
    }

    @Test
    void what_comes_again_is_refused_with_a_hint() {
        String file = calendar("u", "Weekly", "x").replace("SUMMARY", "RRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY");
        take(Cast.partner(), CALENDAR, file)
                .then()
                .body("refused", equalTo(1))
                .body("items[0].problems[0].detail", containsString("/api/v1/event-series"));
    }

    @Test
    void linked_data_is_read_and_its_performers_wait_for_consent() {
        String id = take(Cast.partner(), LINKED_DATA, """
                {"@context": "https://schema.org", "@graph": [{"@type": "EducationEvent", "@id": "https://example.org/%s",
                  "name": "A conference", "startDate": "2031-07-04T10:00:00+02:00", "endDate": "2031-07-04T16:00:00+02:00",
                  "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
                  "location": [{"@type": "Place", "name": "Hall", "address": {"streetAddress": "1 Quay", "addressLocality": "Bristol"}}],
                  "organizer": {"@type": "Organization", "name": "A host"}, "performer": [{"@type": "Person", "name": "Test Asked"}],
                  "url": "https://example.org/book"}]}""".formatted(UUID.randomUUID()))
                .path("items[0].ref");
        read(Cast.partner(), id)
                .then()
                .body("mode", equalTo("hybrid"))
                .body("startsAt", equalTo("2031-07-04T08:00:00Z"))
                .body("venue.address", equalTo("1 Quay, Bristol"))
                .body("hosts", contains("A host"))
                .body("speakers.consent", contains(false))
                .body("registrationUrl", equalTo("https://example.org/book"));
    }

    @Test
    void a_line_that_will_not_do_keeps_no_other_out() {
        String good =
                "{\"importKey\": \"%s\", \"title\": \"T\", \"type\": \"course\", \"mode\": \"online\", \"start\": \"2031-03-04T10:00:00\", \"end\": \"2031-03-04T11:00:00\", \"timeZone\": \"Europe/London\"}";
        String file = "nonsense\n" + good.formatted(UUID.randomUUID())
                + "\n{\"title\": \"No times\", \"seats\": 2}\n{\"title\": \"No times\"}\n";
        take(Cast.partner(), LINES, file)
                .then()
                .statusCode(202)
                .body("items.outcome", contains("refused", "created", "refused", "refused"))
                .body("items[2].problems.pointer", contains("/seats"))
                .body("items[3].problems.pointer.contains('/start')", equalTo(true));
    }

    @Test
    void a_patients_number_is_taken_over_from_nobody() {
        take(Cast.partner(), CALENDAR, calendar(UUID.randomUUID().toString(), "Case 943 476 5919", "x"))
                .then()
                .body("refused", equalTo(1))
                .body("items[0].problems.pointer", contains("/title"));
    }

    @Test
    void the_report_is_kept_for_who_imported() {
        String id = take(Cast.partner(), LINES, "{}").path("id");
        as(Cast.partner())
                .get("/api/v1/events/imports/" + id)
                .then()
                .statusCode(200)
                .body("refused", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"text/calendar, nonsense", "application/ld+json, nonsense"})
    void what_is_none_is_refused(String type, String body) {
        take(Cast.partner(), type, body).then().statusCode(400);
    }

    @Test
    void more_than_a_file_may_hold_is_refused() {
        String file =
                IntStream.rangeClosed(0, ImportEvents.MOST).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
        take(Cast.partner(), LINES, file).then().statusCode(400);
    }

    @Test
    void feeds_tell_of_what_is_to_come_and_of_no_joining_link() {
        String tag = others.knownTag();
        String id = Api.published("tags", java.util.List.of(tag), "joinUrl", "https://meet.example.org/secret-room");
        Api.published("tags", java.util.List.of(tag), "start", "2025-01-01T10:00:00", "end", "2025-01-01T11:00:00");
        given().get("/feeds/events.json?tag=" + tag)
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("items.id", contains("urn:uuid:" + id));
        String atom = given().get("/feeds/events.atom?tag=" + tag)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(atom)
                .contains("urn:uuid:" + id)
                .doesNotContain("secret-room");
    }

    private static String calendar(String uid, String title, String category) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Partner//EN
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20310101T000000Z
                DTSTART;TZID=America/New_York:20310704T100000
                DURATION:PT1H30M
                SUMMARY:%s
                LOCATION:Harbour Hall
                CATEGORIES:%s,unknown-here
                END:VEVENT
                END:VCALENDAR
                """.formatted(uid, title, category).replace("\n", "\r\n");
    }

    private static Response take(Cast who, String type, String body) {
        return as(who).config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(body)
                .post("/api/v1/events/imports");
    }
}
