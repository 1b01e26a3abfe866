package learninghub.events.notice;

import static learninghub.events.Api.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.Mail;
import learninghub.events.RealParts;
import learninghub.events.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders a day and an hour before the start, wherever that has moved. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReminderTest {
    @Inject
    TestClock clock;

    @Inject
    QueueReminders reminders;

    private final LocalDateTime start =
            LocalDateTime.now(ZoneOffset.UTC).plusDays(10).truncatedTo(ChronoUnit.MINUTES);

    @AfterEach
    void now() {
        clock.goBack();
    }

    @Test
    void comes_a_day_and_an_hour_before_and_once_each() {
        Mail reader = Mail.of(631);
        reader.registered(event("Reminded"));
        clock.letPass(Duration.ofDays(9).plusMinutes(1));
        reader.letter("Reminder: Reminded");
        reminders.queueDue();
        assertThat(reader.letters("Reminder")).hasSize(1);
        clock.letPass(Duration.ofHours(23));
        reader.letterNumber(2, "Reminder: Reminded");
    }

    @Test
    void moves_with_the_start() {
        Mail reader = Mail.of(632);
        String event = event("Brought forward");
        reader.registered(event);
        Api.change(
                        event,
                        "*",
                        Map.of(
                                "start",
                                start.minusDays(5).toString(),
                                "end",
                                start.minusDays(5).plusHours(1).toString()))
                .then()
                .statusCode(200);
        clock.letPass(Duration.ofDays(4).plusMinutes(1));
        reader.letter("Reminder: Brought forward");
    }

    @Test
    void says_nothing_to_whoever_has_given_the_place_up() {
        Mail reader = Mail.of(633);
        Mail other = Mail.of(634);
        String event = event("Not for everybody");
        String place = reader.registered(event);
        other.registered(event);
        Api.giveUp(reader.who(), event, place).then().statusCode(204);
        clock.letPass(Duration.ofDays(9).plusMinutes(1));
        other.letter("Reminder: Not for everybody");
        assertThat(reader.letters("Reminder")).isEmpty();
    }

    @Test
    void says_nothing_to_whoever_registered_when_it_was_that_near() {
        Mail reader = Mail.of(635);
        Mail early = Mail.of(636);
        String event = event("Tomorrow");
        early.registered(event);
        clock.letPass(Duration.ofDays(9).plusHours(1));
        reader.registered(event);
        early.letter("Reminder: Tomorrow");
        reminders.queueDue();
        reader.letter("You have a place");
        assertThat(reader.letters("Reminder")).isEmpty();
    }

    private String event(String title) {
        return published(
                "title",
                title,
                "start",
                start.toString(),
                "end",
                start.plusHours(1).toString(),
                "timeZone",
                "UTC");
    }
}
