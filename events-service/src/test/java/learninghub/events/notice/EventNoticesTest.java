package learninghub.events.notice;

import static learninghub.events.Api.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import learninghub.events.Api;
import learninghub.events.Mail;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import learninghub.local.CaughtMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody with a place finds in their mail. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventNoticesTest {
    private static final String LINK = "https://meet.example.org/" + UUID.randomUUID();

    @Inject
    OtherServices database;

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.goBack();
    }

    @Test
    void a_place_is_confirmed_with_an_entry_for_the_calendar() {
        String event = published("title", "Learning from deaths", "joinUrl", LINK);
        Mail reader = Mail.of(601);
        reader.registered(event);
        CaughtMail.Letter letter = reader.letter("You have a place: Learning from deaths");
        assertThat(letter.text()).contains("Tuesday 4 March 2031, 10:00–11:30 (Europe/London)");
        ICalendar entry = entry(letter, "REQUEST");
        assertThat(entry.getEvents().getFirst().getUid().getValue()).isEqualTo(event);
        assertThat(entry.getEvents().getFirst().getAttendees().getFirst().getEmail())
                .isEqualTo(reader.address());
        assertThat(entry.getEvents().getFirst().getOrganizer().getEmail()).isEqualTo("events@hub.example.org");
    }

    @Test
    void an_offer_says_until_when_it_stands() {
        String event = published("title", "One chair", "capacity", 1);
        Mail first = Mail.of(602);
        Mail next = Mail.of(603);
        String place = first.registered(event);
        next.registered(event);
        Api.giveUp(first.who(), event, place).then().statusCode(204);
        assertThat(next.letter("A place is kept for you: One chair").text()).contains("kept for you until");
        assertThat(entry(first.letter("You no longer have a place: One chair"), "CANCEL")
                        .getEvents())
                .hasSize(1);
    }

    @Test
    void several_changes_in_a_row_are_one_letter_that_says_where_it_ended() {
        String event = published("title", "Moved");
        Mail reader = Mail.of(604);
        reader.registered(event);
        reader.letter("You have a place");
        move(event, "12");
        move(event, "14");
        clock.letPass(EventNotices.SETTLED);
        CaughtMail.Letter letter = reader.letter("Changed: Moved");
        assertThat(letter.text()).contains("14:00–14:30");
        assertThat(entry(letter, "REQUEST").getEvents().getFirst().getSequence().getValue())
                .isEqualTo(2);
        nothingIsQueued();
        assertThat(reader.letters("Changed")).hasSize(1);
    }

    @Test
    void a_cancelled_event_leaves_the_calendar() {
        String event = published("title", "Called off");
        Mail reader = Mail.of(605);
        reader.registered(event);
        Api.cancel(event).then().statusCode(200);
        ICalendar entry = entry(reader.letter("Cancelled: Called off"), "CANCEL");
        assertThat(entry.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void whoever_is_not_admitted_any_more_when_it_is_sent_is_told_nothing() {
        String event = published("title", "For members only");
        Mail reader = Mail.of(606);
        reader.registered(event);
        reader.letter("You have a place");
        Api.change(event, "*", Map.of("admits", "members")).then().statusCode(200);
        move(event, "15");
        clock.letPass(EventNotices.SETTLED);
        nothingIsQueued();
        assertThat(reader.letters("Changed")).isEmpty();
    }

    @Test
    void nobody_is_told_how_to_join_by_mail() {
        String event = published("joinUrl", LINK);
        Mail reader = Mail.of(607);
        reader.registered(event);
        move(event, "16");
        reader.letter("You have a place");
        Api.cancel(event).then().statusCode(200);
        reader.letter("Cancelled");
        assertThat(Mail.all()).noneMatch(letter -> letter.toString().contains(LINK));
    }

    @Test
    void an_address_is_nowhere_in_the_database_as_people_write_it() {
        String event = published();
        Mail reader = Mail.of(608);
        reader.registered(event);
        reader.letter("You have a place");
        assertThat(database.count(
                        "select count(*) from mailbox where person = ?",
                        reader.who().subject()))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from mailbox m where position(convert_to(?, 'UTF8') in m.address) > 0",
                        reader.address()))
                .isZero();
    }

    @Test
    void an_address_that_nobody_verified_gets_no_mail() {
        String event = published();
        Mail reader = Mail.of(609);
        Api.registered(reader.who(), event);
        nothingIsQueued();
        assertThat(reader.letters()).isEmpty();
    }

    private static void move(String event, String hour) {
        Api.change(event, "*", Map.of("start", "2031-03-04T" + hour + ":00:00", "end", "2031-03-04T" + hour + ":30:00"))
                .then()
                .statusCode(200);
    }

    /** Not counting what waits for its time. */
    private void nothingIsQueued() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.count(
                                "select count(*) from notice where lease is not null or next_try_at <= ?",
                                Timestamp.from(clock.instant()))
                        == 0);
    }

    private static ICalendar entry(CaughtMail.Letter letter, String method) {
        CaughtMail.Part part = letter.parts().stream()
                .filter(each -> each.type().startsWith("text/calendar"))
                .findFirst()
                .orElseThrow();
        assertThat(part.type()).contains("method=" + method);
        ICalendar entry = Biweekly.parse(part.content()).first();
        assertThat(entry.getMethod().getValue()).isEqualTo(method);
        return entry;
    }
}
