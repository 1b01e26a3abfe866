package learninghub.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import learninghub.events.event.CalendarEntry;
import learninghub.notices.Letter;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/** Calendar entries that a mail program takes in by itself (iTIP, RFC 5546; iMIP, RFC 6047). */
@ApplicationScoped
public class Invitations {
    private final Icalendar icalendar;
    private final Clock clock;

    Invitations(Icalendar icalendar, Clock clock) {
        this.icalendar = icalendar;
        this.clock = clock;
    }

    /** @param address whose entry it becomes */
    public Letter.Enclosure request(CalendarEntry entry, String address) {
        return enclosure(ImmutableMethod.REQUEST, entry, address);
    }

    public Letter.Enclosure cancellation(CalendarEntry entry, String address) {
        return enclosure(ImmutableMethod.CANCEL, entry, address);
    }

    private Letter.Enclosure enclosure(Method method, CalendarEntry entry, String address) {
        byte[] message = icalendar.message(method, entry, URI.create("mailto:" + address), clock.instant());
        return new Letter.Enclosure(
                "event.ics", Calendars.MEDIA_TYPE + "; method=" + method.getValue() + "; charset=UTF-8", message);
    }
}
