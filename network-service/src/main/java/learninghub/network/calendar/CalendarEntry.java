package learninghub.network.calendar;

import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of a meeting. Calendar programs keep what they fetched, so it is no more than one needs to come.
 *
 * @param joinUrl null until it may be seen
 */
record CalendarEntry(
        UUID id,
        String title,
        LocalDateTime start,
        LocalDateTime end,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable String joinUrl,
        boolean cancelled,
        int sequence,
        Instant changedAt) {
    static CalendarEntry of(Tuple row) {
        return new CalendarEntry(
                row.get("id", UUID.class),
                row.get("title", String.class),
                local(row.get("start_local")),
                local(row.get("end_local")),
                row.get("time_zone", String.class),
                row.get("start_at", Instant.class),
                row.get("end_at", Instant.class),
                row.get("join_url", String.class),
                row.get("cancelled", Boolean.class),
                row.get("version", Integer.class) - 1,
                row.get("changed_at", Instant.class));
    }

    private static LocalDateTime local(Object given) {
        return given instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) given;
    }
}
