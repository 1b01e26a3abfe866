package learninghub.events.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import learninghub.events.calendar.Invitations;
import learninghub.events.event.CalendarEntry;
import learninghub.notices.Letter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts letters into words. */
@ApplicationScoped
class LetterWriter {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Invitations invitations;
    private final String pages;

    LetterWriter(Invitations invitations, @ConfigProperty(name = "hub.event-pages") String pages) {
        this.invitations = invitations;
        this.pages = pages;
    }

    /** What a template may say of an event. */
    record Words(String title, String when, String place, String page) {}

    @CheckedTemplate(basePath = "notices", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Text {
        static native TemplateInstance confirmation(Words event);

        static native TemplateInstance offer(Words event, String expiry);

        static native TemplateInstance change(Words event);

        static native TemplateInstance cancellation(Words event);

        static native TemplateInstance givenUp(Words event);

        static native TemplateInstance reminder(Words event);
    }

    Letter confirmation(CalendarEntry event, String address) {
        return letter("You have a place: ", event, Text.confirmation(words(event)))
                .with(invitations.request(event, address));
    }

    Letter offer(CalendarEntry event, Instant expiry) {
        String until = DAY_AND_TIME.format(expiry.atZone(ZoneId.of(event.timeZone()))) + " " + zone(event);
        return letter("A place is kept for you: ", event, Text.offer(words(event), until));
    }

    Letter change(CalendarEntry event) {
        return letter("Changed: ", event, Text.change(words(event)));
    }

    Letter changeWithEntry(CalendarEntry event, String address) {
        return change(event).with(invitations.request(event, address));
    }

    Letter cancellation(CalendarEntry event, String address) {
        return letter("Cancelled: ", event, Text.cancellation(words(event)))
                .with(invitations.cancellation(event, address));
    }

    Letter givenUp(CalendarEntry event, String address) {
        return letter("You no longer have a place: ", event, Text.givenUp(words(event)))
                .with(invitations.cancellation(event, address));
    }

    Letter reminder(CalendarEntry event) {
        return letter("Reminder: ", event, Text.reminder(words(event)));
    }

    private static Letter letter(String what, CalendarEntry event, TemplateInstance text) {
        return Letter.of(what + event.title(), text.render());
    }

    private Words words(CalendarEntry event) {
        boolean oneDay = event.start().toLocalDate().equals(event.end().toLocalDate());
        String when = DAY_AND_TIME.format(event.start()) + "–" + (oneDay ? TIME : DAY_AND_TIME).format(event.end())
                + " " + zone(event);
        String place = event.place() == null ? "Online" : event.place();
        return new Words(oneLine(event.title()), when, oneLine(place), pages.replace("{slug}", event.slug()));
    }

    private static String zone(CalendarEntry event) {
        return "(" + event.timeZone() + ")";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
