package learninghub.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** From when to when, as people there read their clocks. */
record Timespan(LocalDateTime start, LocalDateTime end, ZoneId timeZone) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    /** Refuses (422) an unknown zone, a time that the zone's clocks skip, and an end that is not after the start. */
    static Timespan of(LocalDateTime start, LocalDateTime end, String timeZone) {
        // Offsets and abbreviations are no zones: they do not know daylight saving.
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new Refusal.Invalid(Fault.at("/timeZone", "There is no IANA time zone of that name."));
        }
        Timespan span = new Timespan(
                start.truncatedTo(ChronoUnit.SECONDS), end.truncatedTo(ChronoUnit.SECONDS), ZoneId.of(timeZone));
        span.requirePossible();
        return span;
    }

    Instant startsAt() {
        return instant(start);
    }

    Instant endsAt() {
        return instant(end);
    }

    private void requirePossible() {
        List<Fault> faults = new ArrayList<>();
        requireOnClock(start, "/start", faults);
        requireOnClock(end, "/end", faults);
        if (faults.isEmpty() && !endsAt().isAfter(startsAt())) {
            faults.add(Fault.at("/end", "Must be after start."));
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }

    private void requireOnClock(LocalDateTime time, String pointer, List<Fault> faults) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            faults.add(Fault.at(pointer, "Must lie between " + FIRST_YEAR + " and " + LAST_YEAR + "."));
        } else if (timeZone.getRules().getValidOffsets(time).isEmpty()) {
            faults.add(Fault.at(pointer, "Clocks there skip this time: it lies in the gap when they go forward."));
        }
    }

    /** In an overlap, when clocks go back, the first of the two. */
    private Instant instant(LocalDateTime time) {
        return ZonedDateTime.ofLocal(time, timeZone, null).toInstant();
    }
}
