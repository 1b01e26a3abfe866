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

        @Schema(examples = "2026-02-28T14:00:00Z", description = "Five days before the start")
        Instant papersDueAt,

        List<AgendaItemPlan> agendaItems,
        NotesState notesState) {

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
