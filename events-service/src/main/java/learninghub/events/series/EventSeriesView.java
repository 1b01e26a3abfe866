package learninghub.events.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series; its events are in the list of events. */
@Schema(
        name = "EventSeries",
        requiredProperties = {"id", "title", "start", "end", "timeZone", "rule", "exceptions", "events", "updatedAt"})
public record EventSeriesView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e33")
        UUID id,

        @Schema(examples = "Learning lunch") String title,
        @Schema(examples = "2027-03-04T12:00:00") LocalDateTime start,
        @Schema(examples = "2027-03-04T13:00:00") LocalDateTime end,
        @Schema(examples = "Europe/London") String timeZone,
        @Schema(examples = "FREQ=WEEKLY;BYDAY=TH;COUNT=12") String rule,
        @Schema(examples = "[\"2027-04-01\"]") List<LocalDate> exceptions,
        @Schema(examples = "3") @Nullable Integer perPerson,

        @Schema(examples = "11", description = "How many there are that whoever asks may see; listed by `?series=`")
        int events,

        @Schema(examples = "2026-12-01T12:00:00Z") Instant updatedAt) {}
