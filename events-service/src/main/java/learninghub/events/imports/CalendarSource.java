package learninghub.events.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learninghub.http.Refusal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import org.jspecify.annotations.Nullable;

/** Reads iCalendar (RFC 5545), with ical4j. */
@ApplicationScoped
class CalendarSource {
    private final ObjectMapper json;

    CalendarSource(ObjectMapper json) {
        this.json = json;
    }

    /** @param zone of times that name none */
    List<Incoming> read(String text, ZoneId zone) {
        Calendar calendar = parsed(text);
        List<Incoming> read = new ArrayList<>();
        for (Component component : calendar.getComponents()) {
            if (component instanceof VEvent event) {
                read.add(incoming(read.size() + 1, event, zone));
            }
        }
        return read;
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException | IllegalArgumentException | DateTimeException unreadable) {
            throw new Refusal.Malformed("This is no iCalendar file.");
        }
    }

    private Incoming incoming(int line, VEvent event, ZoneId zone) {
        String recurrence = text(event, Property.RECURRENCE_ID);
        String uid = text(event, Property.UID);
        Incoming incoming = Incoming.of(
                line, uid == null || recurrence == null ? uid : uid + "#" + recurrence, json.createObjectNode());
        if (event.getProperty(Property.RRULE).isPresent()
                || event.getProperty(Property.RDATE).isPresent()) {
            return incoming.refused("This comes again: hand it in as a series, POST /api/v1/event-series.");
        }
        if ("CANCELLED".equals(text(event, Property.STATUS))) {
            return incoming.refused("Its source says that it is cancelled; an editor decides what becomes of it here.");
        }
        try {
            describe(incoming.said(), event);
            times(incoming.said(), event, zone);
            return incoming;
        } catch (DateTimeException | ClassCastException unreadable) {
            return incoming.refused("Its times cannot be read.");
        }
    }

    private static void describe(ObjectNode said, VEvent event) {
        String title = text(event, Property.SUMMARY);
        String place = text(event, Property.LOCATION);
        List<String> categories = event.getProperties(Property.CATEGORIES).stream()
                .flatMap(property -> Arrays.stream(property.getValue().split(",")))
                .map(String::strip)
                .toList();
        said.put("title", title);
        said.put("description", text(event, Property.DESCRIPTION));
        said.put("type", Guess.type(categories, title));
        boolean somewhere = place != null && !place.isBlank() && !Guess.isWebAddress(place);
        said.put("mode", somewhere ? "in-person" : "online");
        if (somewhere) {
            said.putObject("venue").put("name", place);
        }
        String url = text(event, Property.URL);
        if (Guess.isWebAddress(url)) {
            said.put("registrationUrl", url);
        }
        categories.forEach(said.withArray("tags")::add);
        event.getProperty(Property.ORGANIZER)
                .flatMap(organiser -> organiser.<Cn>getParameter(Parameter.CN))
                .ifPresent(name -> said.withArray("hosts").add(name.getValue()));
    }

    private static void times(ObjectNode said, VEvent event, ZoneId usual) {
        DtStart<?> start = event.<DtStart<?>>getProperty(Property.DTSTART).orElse(null);
        if (start == null) {
            return;
        }
        ZoneId zone = zone(start, usual);
        LocalDateTime begins = local(start.getDate(), zone);
        said.put("start", begins.toString());
        said.put("end", end(event, start, begins, zone).toString());
        said.put("timeZone", zone.getId().equals("Z") ? "Etc/UTC" : zone.getId());
    }

    private static LocalDateTime end(VEvent event, DtStart<?> start, LocalDateTime begins, ZoneId zone) {
        DateProperty<?> end = event.<DateProperty<?>>getProperty(Property.DTEND).orElse(null);
        if (end != null) {
            return local(end.getDate(), zone);
        }
        TemporalAmount lasts = event.<Duration>getProperty(Property.DURATION)
                .map(Duration::getDuration)
                .orElse(null);
        if (lasts != null) {
            return begins.plus(lasts);
        }
        return start.getDate() instanceof LocalDate ? begins.plusDays(1) : begins;
    }

    /** The zone it names, where that is an IANA one; of a time with an offset or in UTC, UTC. */
    private static ZoneId zone(DtStart<?> start, ZoneId usual) {
        String named =
                start.<TzId>getParameter(Parameter.TZID).map(TzId::getValue).orElse("");
        if (ZoneId.getAvailableZoneIds().contains(named)) {
            return ZoneId.of(named);
        }
        boolean floating = start.getDate() instanceof LocalDate || start.getDate() instanceof LocalDateTime;
        return floating ? usual : ZoneId.of("Etc/UTC");
    }

    private static LocalDateTime local(Temporal time, ZoneId zone) {
        return switch (time) {
            case LocalDate day -> day.atStartOfDay();
            case LocalDateTime local -> local;
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone).toLocalDateTime();
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDateTime();
            default -> Instant.from(time).atZone(zone).toLocalDateTime();
        };
    }

    private static @Nullable String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }
}
