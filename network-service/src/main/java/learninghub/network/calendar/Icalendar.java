package learninghub.network.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendars as events-service does (docs/decisions/0025); the two share the decision, not the code, because what stands in them
 * differs. The same meetings give the same bytes.
 */
@ApplicationScoped
class Icalendar {
    /** How often a calendar program is asked to look again. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private static final int NO_FOLDING = Integer.MAX_VALUE;
    private static final int LONGEST_LINE = 75;

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    byte[] of(String name, List<CalendarEntry> entries) {
        Map<String, VTimeZone> used = new LinkedHashMap<>();
        List<VEvent> events = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            events.add(event(entry, zone(entry, used)));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Learning Hub//Networks//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Name(name));
        // What programs older than RFC 7986 read.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        used.values().forEach(calendar::add);
        events.forEach(calendar::add);
        return bytes(calendar);
    }

    /**
     * The zone as the calendar will define it. Null, for UTC, when the library does not know it or knows other rules for that day than
     * those the meeting's instants were reckoned by.
     */
    private @Nullable ZoneId zone(CalendarEntry entry, Map<String, VTimeZone> used) {
        TimeZone zone = zones.getTimeZone(entry.timeZone());
        if (zone == null) {
            return null;
        }
        String name = zone.getVTimeZone().getTimeZoneId().getValue();
        ZoneId id = ZoneId.of(name);
        if (!entry.startsAt().atZone(id).toLocalDateTime().equals(entry.start())
                || !entry.endsAt().atZone(id).toLocalDateTime().equals(entry.end())
                || zone.getOffset(entry.startsAt().toEpochMilli()) != offset(id, entry)) {
            return null;
        }
        used.putIfAbsent(name, zone.getVTimeZone());
        return id;
    }

    private static int offset(ZoneId id, CalendarEntry entry) {
        return id.getRules().getOffset(entry.startsAt()).getTotalSeconds() * 1_000;
    }

    private static VEvent event(CalendarEntry entry, @Nullable ZoneId zone) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        // Without a METHOD, when this was last revised (RFC 5545 3.8.7.2).
        event.add(new DtStamp(entry.changedAt()));
        event.add(new LastModified(entry.changedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Status(entry.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        Temporal start = zone == null ? entry.startsAt() : entry.startsAt().atZone(zone);
        Temporal end = zone == null ? entry.endsAt() : entry.endsAt().atZone(zone);
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(entry.title()));
        if (entry.joinUrl() != null && !entry.cancelled()) {
            event.add(new Conference(new ParameterList(List.of(Value.URI)), entry.joinUrl()));
            // Few programs know CONFERENCE yet.
            event.add(new Description("Join: " + entry.joinUrl()));
        }
        return event;
    }

    private static byte[] bytes(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, NO_FOLDING).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The library counts characters where the RFC counts octets, and can cut one that takes several in the middle. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int character : text.codePoints().toArray()) {
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r' && octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }
}
