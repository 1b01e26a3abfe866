package learninghub.network.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** A local time and its IANA zone as an instant. In an autumn overlap the first of the two; a time in a spring gap never was. */
final class WallTime {
    private WallTime() {}

    static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Refusal.Invalid(Fault.at("/timeZone", "Not an IANA time zone."));
        }
        return ZoneId.of(name);
    }

    /** The time itself, or where it falls into a spring gap as much later as the clocks leap (RFC 5545, 3.3.5). */
    static LocalDateTime existing(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toLocalDateTime();
    }

    /** @param pointer where the time stands in the request */
    static Instant instant(LocalDateTime local, ZoneId zone, String pointer) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new Refusal.Invalid(Fault.at(pointer, "The clocks of this time zone leap over this time."));
        }
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }
}
