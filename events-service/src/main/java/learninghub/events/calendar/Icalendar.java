package learninghub.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import learninghub.events.event.CalendarEntry;
import learninghub.events.series.EventSeriesView;
import learninghub.events.series.SeriesPlan;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes calendars. The same events give the same bytes, so that a digest of them is an ETag. */
@ApplicationScoped
class Icalendar {
    /** How often a calendar program is asked to look again. */
    static final Duration REFRESH = Duration.ofHours(1);

    private static final int NO_FOLDING = Integer.MAX_VALUE;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final String hubName;
    private final String eventPages;
    private final URI organiser;

    /** @param eventPages where an event is read, with {@code {slug}} in it */
    Icalendar(
            @ConfigProperty(name = "hub.name") String hubName,
            @ConfigProperty(name = "hub.event-pages") String eventPages,
            @ConfigProperty(name = "hub.calendar.organiser") URI organiser) {
        this.hubName = hubName;
        this.eventPages = eventPages;
        this.organiser = organiser;
    }

    byte[] of(String name, List<CalendarEntry> entries) {
        Map<String, VTimeZone> used = new LinkedHashMap<>();
        List<VEvent> events = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            events.add(event(entry, zone(entry, used)));
        }
        return calendar(name, used, events);
    }

    /**
     * A series with its rule; each of its public events says its own below it, and the dates that are none are taken out. In a zone
     * that cannot be written, one by one.
     */
    byte[] of(SeriesPlan series, List<CalendarEntry> entries) {
        EventSeriesView said = series.view();
        TimeZone zone = zones.getTimeZone(said.timeZone());
        Map<String, VTimeZone> used = new LinkedHashMap<>();
        boolean writable = zone != null
                && entries.stream()
                        .allMatch(entry -> said.timeZone().equals(entry.timeZone()) && zone(entry, used) != null);
        if (!writable) {
            return of(said.title(), entries);
        }
        ZoneId id = ZoneId.of(zone.getVTimeZone().getTimeZoneId().getValue());
        List<VEvent> events = new ArrayList<>();
        events.add(master(series, entries, id));
        entries.forEach(entry -> events.add(occurrence(said, entry, id)));
        return calendar(said.title(), used, events);
    }

    private VEvent master(SeriesPlan series, List<CalendarEntry> entries, ZoneId zone) {
        EventSeriesView said = series.view();
        VEvent event = new VEvent(false);
        event.add(new Uid(said.id().toString()));
        event.add(new DtStamp(said.updatedAt()));
        event.add(new LastModified(said.updatedAt()));
        event.add(new Sequence(series.revision()));
        event.add(new DtStart<>(said.start().atZone(zone)));
        event.add(new DtEnd<>(said.end().atZone(zone)));
        event.add(new RRule<ZonedDateTime>(ruleUntil(series, zone)));
        Set<LocalDateTime> taking =
                entries.stream().map(CalendarEntry::recurrence).collect(Collectors.toSet());
        series.dates().stream()
                .filter(date -> !taking.contains(date))
                .forEach(date -> event.add(new ExDate<>(new DateList<>(date.atZone(zone)))));
        event.add(new Summary(said.title()));
        event.add(new Organizer(parameters(new Cn(hubName)), organiser));
        return event;
    }

    /** With a time zone beside the start, the end of a rule is an instant (RFC 5545, 3.3.10). */
    private static String ruleUntil(SeriesPlan series, ZoneId zone) {
        String last = UTC.format(series.dates().getLast().atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
        return series.view().rule().replaceFirst("(?i)UNTIL=[^;]+", "UNTIL=" + last);
    }

    private VEvent occurrence(EventSeriesView series, CalendarEntry entry, ZoneId zone) {
        VEvent event = event(entry, zone);
        event.replace(new Uid(series.id().toString()));
        event.add(new RecurrenceId<>(Objects.requireNonNull(entry.recurrence()).atZone(zone)));
        return event;
    }

    private byte[] calendar(String name, Map<String, VTimeZone> used, List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//" + hubName + "//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Name(name));
        // What programs older than RFC 7986 read.
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(parameters(Value.DURATION), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        used.values().forEach(calendar::add);
        events.forEach(calendar::add);
        return bytes(calendar);
    }

    /**
     * A message about one event to one person, who has accepted it by registering.
     *
     * @param now when it is made: of two with the same SEQUENCE the later counts
     */
    byte[] message(Method method, CalendarEntry entry, URI attendee, Instant now) {
        Map<String, VTimeZone> used = new LinkedHashMap<>();
        VEvent event = event(entry, zone(entry, used));
        event.replace(new DtStamp(now));
        event.replace(
                new Status(method.equals(ImmutableMethod.CANCEL) ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Attendee(parameters(PartStat.ACCEPTED, Rsvp.FALSE), attendee));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//" + hubName + "//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        used.values().forEach(calendar::add);
        calendar.add(event);
        return bytes(calendar);
    }

    /**
     * The zone as the calendar will define it. Null, for UTC, when the library does not know it or knows other rules for that day than
     * those the event's instants were reckoned by.
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

    private VEvent event(CalendarEntry entry, @Nullable ZoneId zone) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        // Without a METHOD, when this was last revised (RFC 5545 3.8.7.2).
        event.add(new DtStamp(entry.updatedAt()));
        event.add(new LastModified(entry.updatedAt()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Status(entry.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(start(entry, zone));
        event.add(end(entry, zone));
        event.add(new Summary(entry.title()));
        event.add(new Url(page(entry)));
        event.add(new Organizer(parameters(new Cn(organiserName(entry))), organiser));
        describe(event, entry);
        return event;
    }

    private static DtStart<? extends Temporal> start(CalendarEntry entry, @Nullable ZoneId zone) {
        return zone == null
                ? new DtStart<>(entry.startsAt())
                : new DtStart<>(entry.startsAt().atZone(zone));
    }

    private static DtEnd<? extends Temporal> end(CalendarEntry entry, @Nullable ZoneId zone) {
        return zone == null
                ? new DtEnd<>(entry.endsAt())
                : new DtEnd<>(entry.endsAt().atZone(zone));
    }

    private static void describe(VEvent event, CalendarEntry entry) {
        String text = entry.text();
        if (entry.joinUrl() != null) {
            event.add(new Conference(parameters(Value.URI), entry.joinUrl()));
            // Few programs know CONFERENCE yet.
            text = ("Join: " + entry.joinUrl() + "\n\n" + text).strip();
        }
        if (!text.isEmpty()) {
            event.add(new Description(text));
        }
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        if (!entry.categories().isEmpty()) {
            event.add(new Categories(new TextList(entry.categories())));
        }
    }

    private String organiserName(CalendarEntry entry) {
        // RFC 6868 has a form for quotes and line ends in a parameter, not for other control characters.
        return entry.hosts().isEmpty() ? hubName : entry.hosts().getFirst().replaceAll("\\p{Cntrl}", " ");
    }

    private URI page(CalendarEntry entry) {
        return URI.create(eventPages.replace("{slug}", entry.slug()));
    }

    private static ParameterList parameters(Parameter... parameters) {
        return new ParameterList(List.of(parameters));
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

    /** Lines of at most 75 octets. The library counts characters, and can cut one that takes two in the middle. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            int size = octets(character);
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r' && octets + size > 75) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
