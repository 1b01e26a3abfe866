package learninghub.network.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A meeting as members see it. */
@Schema(name = "Meeting")
record MeetingView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10")
        UUID id,

        @Schema(examples = "March meeting") String title,

        @Schema(
                examples = "2026-03-05T14:00:00",
                description = "Local time without offset",
                implementation = String.class)
        LocalDateTime start,

        @Schema(
                examples = "2026-03-05T15:30:00",
                description = "Local time without offset",
                implementation = String.class)
        LocalDateTime end,

        @Schema(examples = "Europe/London") String timeZone,

        @Schema(examples = "2026-03-05T14:00:00Z", description = "The start as an instant")
        Instant startAt,

        Status status,
        @Schema(examples = "Too many are away") @Nullable String cancellationReason,

        @Schema(examples = "https://meet.example/psp-march", description = "From joinUrlVisibleFrom, when set")
        @Nullable
        String joinUrl,

        @Schema(examples = "2026-03-05T13:45:00Z", description = "Absent: at once") @Nullable
        Instant joinUrlVisibleFrom,

        @Schema(examples = "2026-02-28T14:00:00Z", description = "Five days before the start, unless set")
        Instant papersDueAt,

        @Schema(examples = "2026-02-27T16:10:00Z", description = "When the last paper had come; absent: some have not")
        @Nullable
        Instant papersReadyAt,

        @Nullable Series series,

        @Schema(examples = "00000000-0000-4000-8000-000000000003", description = "The chair whose turn it is") @Nullable
        UUID chairedBy,

        List<Speaker> speakers,

        List<AgendaItemPlan> agendaItems,
        @Nullable Attendance attendance,

        @Schema(description = "Absent for guests") @Nullable NotesState notesState) {

    MeetingView withSpeakers(List<Speaker> shown) {
        return new MeetingView(
                id,
                title,
                start,
                end,
                timeZone,
                startAt,
                status,
                cancellationReason,
                joinUrl,
                joinUrlVisibleFrom,
                papersDueAt,
                papersReadyAt,
                series,
                chairedBy,
                shown,
                agendaItems,
                attendance,
                notesState);
    }

    /** Of which series it is one, and where the rule put it. */
    @Schema(name = "MeetingOfSeries")
    record Series(
            @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e12")
            UUID id,

            @Schema(examples = "8", description = "From 0") @Nullable
            Integer occurrence,

            @Schema(examples = "2026-03-05T14:00:00", implementation = String.class) @Nullable
            LocalDateTime plannedStart) {}

    /** How many came. */
    @Schema(name = "MeetingAttendance")
    record Attendance(@Schema(examples = "103") int count) {}

    @Schema(
            name = "MeetingStatus",
            enumeration = {"planned", "cancelled"})
    enum Status {
        PLANNED("planned"),
        CANCELLED("cancelled");

        @JsonValue
        private final String word;

        Status(String word) {
            this.word = word;
        }
    }
}
