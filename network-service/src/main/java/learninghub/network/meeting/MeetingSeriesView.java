package learninghub.network.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A series as members see it; its meetings are in the list of meetings. */
@Schema(name = "MeetingSeries")
record MeetingSeriesView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e12")
        UUID id,

        @Schema(examples = "Weekly meeting") String title,

        @Schema(examples = "2026-01-08T14:00:00", implementation = String.class)
        LocalDateTime start,

        @Schema(examples = "2026-01-08T15:00:00", implementation = String.class)
        LocalDateTime end,

        @Schema(examples = "Europe/London") String timeZone,

        @Schema(examples = "FREQ=WEEKLY;BYDAY=TH") String rule,

        @Schema(examples = "[\"2026-04-02\"]") List<LocalDate> exceptions,

        @Schema(examples = "[\"19:00:00\"]", implementation = String[].class)
        List<LocalTime> alternateStarts,

        @Schema(examples = "[\"00000000-0000-4000-8000-000000000003\"]")
        List<UUID> chairs,

        MeetingView.Status status,

        @Schema(examples = "We meet monthly from now on") @Nullable
        String cancellationReason) {}
