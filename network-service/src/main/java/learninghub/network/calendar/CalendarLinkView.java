package learninghub.network.calendar;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that is open, without its address. */
@Schema(name = "NetworkCalendarLink")
record CalendarLinkView(
        @Schema(examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e11")
        UUID id,

        @Schema(examples = "2027-01-10T09:00:00Z") Instant madeAt) {
    static CalendarLinkView of(Tuple row) {
        return new CalendarLinkView(row.get("id", UUID.class), row.get("made_at", Instant.class));
    }
}
