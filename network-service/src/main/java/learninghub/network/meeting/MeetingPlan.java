package learninghub.network.meeting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a chair settles about a meeting. It may lie in the past. */
@Schema(name = "MeetingPlan")
record MeetingPlan(
        @Schema(examples = "March meeting") @NotBlank @Size(max = 300)
        String title,

        @Schema(
                examples = "2026-03-05T14:00:00",
                description = "Local time without offset",
                implementation = String.class)
        @NotNull
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDateTime start,

        @Schema(
                examples = "2026-03-05T15:30:00",
                description = "Local time without offset",
                implementation = String.class)
        @NotNull
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDateTime end,

        @Schema(examples = "Europe/London", description = "IANA time zone") @NotBlank @Size(max = 100)
        String timeZone,

        @Schema(examples = "https://meet.example/psp-march")
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable
        String joinUrl,

        @Schema(examples = "2026-03-05T13:45:00Z", description = "Absent: at once") @Nullable
        Instant joinUrlVisibleFrom,

        @Schema(
                examples = "2026-02-26T12:00:00Z",
                description = "Until when papers are to be in; absent: five days before the start")
        @Nullable
        Instant papersDueAt,

        @Schema(examples = "00000000-0000-4000-8000-000000000003", description = "The chair whose turn it is") @Nullable
        UUID chairedBy,

        @Size(max = 20) @Nullable List<@NotNull @Valid Speaker> speakers,

        @Size(max = 100) @Nullable List<@NotNull @Valid AgendaItemPlan> agendaItems) {

    List<Speaker> speakersOrNone() {
        return speakers == null ? List.of() : speakers;
    }

    /** Who is to speak to the items of the agenda. */
    Set<UUID> owners() {
        return agenda().stream()
                .map(AgendaItemPlan::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    List<AgendaItemPlan> agenda() {
        return agendaItems == null ? List.of() : agendaItems;
    }
}
