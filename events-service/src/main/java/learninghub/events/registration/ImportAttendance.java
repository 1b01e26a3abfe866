package learninghub.events.registration;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An organiser hands in who was there, as a meeting program lists it. Each line is judged by itself; what is wrong with one keeps no
 * other from being taken in. Again is once.
 */
@ApplicationScoped
class ImportAttendance {
    /** Lines of one file. */
    static final int MOST = 5_000;

    static final String REGISTRATION = "registration";
    static final String MEMBER = "member";
    static final String ATTENDED_AT = "attendedAt";

    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private final CsvMapper csv = CsvMapper.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();
    private final Events events;
    private final Registrations registrations;
    private final Clock clock;

    ImportAttendance(Events events, Registrations registrations, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Transactional
    AttendanceImport take(String ref, String file, Caller caller) {
        List<Map<String, String>> lines = read(file);
        Event event = events.visibleLocked(ref, caller);
        List<AttendanceImport.Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // The header is line 1.
            items.add(take(event, i + 2, lines.get(i)));
        }
        return AttendanceImport.of(items);
    }

    private List<Map<String, String>> read(String file) {
        try (MappingIterator<Map<String, String>> lines =
                csv.readerForMapOf(String.class).with(WITH_HEADER).readValues(file)) {
            List<Map<String, String>> read = new ArrayList<>();
            while (lines.hasNext()) {
                if (read.size() == MOST) {
                    throw new Refusal.Malformed("A file has at most " + MOST + " lines below its header.");
                }
                read.add(lines.next());
            }
            return requireKey(read);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal.Malformed("This is no CSV file with a header.");
        }
    }

    private static List<Map<String, String>> requireKey(List<Map<String, String>> lines) {
        if (!lines.isEmpty()
                && !lines.getFirst().containsKey(REGISTRATION)
                && !lines.getFirst().containsKey(MEMBER)) {
            throw new Refusal.Malformed("The header must name a column " + REGISTRATION + " or " + MEMBER + ".");
        }
        return lines;
    }

    private AttendanceImport.Item take(Event event, int number, Map<String, String> line) {
        Instant now = clock.instant();
        try {
            Registration registration = named(event, line);
            if (registration == null) {
                return AttendanceImport.Item.refused(number, "No registration of this event is meant.");
            }
            if (registration.state() == State.ATTENDED) {
                return AttendanceImport.Item.unchanged(number);
            }
            if (registration.state() != State.CONFIRMED) {
                return AttendanceImport.Item.refused(number, "This registration is not confirmed.");
            }
            registration.checkIn(event.places(), at(line.get(ATTENDED_AT), now));
            return AttendanceImport.Item.attended(number);
        } catch (DateTimeParseException noInstant) {
            return AttendanceImport.Item.refused(number, "attendedAt must be an RFC 3339 instant that is not to come.");
        }
    }

    private @Nullable Registration named(Event event, Map<String, String> line) {
        String id = line.getOrDefault(REGISTRATION, "");
        String member = line.getOrDefault(MEMBER, "");
        if (id.isBlank()) {
            return member.isBlank()
                    ? null
                    : registrations.current(event.id(), member).orElse(null);
        }
        try {
            return registrations.ofEvent(event.id(), UUID.fromString(id)).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Instant at(@Nullable String given, Instant now) {
        if (given == null || given.isBlank()) {
            return now;
        }
        Instant at = OffsetDateTime.parse(given).toInstant();
        if (at.isAfter(now)) {
            throw new DateTimeParseException("is to come", given, 0);
        }
        return at;
    }
}
