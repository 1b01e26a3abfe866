package learninghub.network.meeting;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Meetings that come again. */
@Schema(name = "NewMeetingSeries")
record NewMeetingSeries(
        @Schema(examples = "Weekly meeting") @NotBlank @Size(max = 300)
        String title,

        @Schema(
                examples = "2026-01-08T14:00:00",
                description = "Of the first meeting, local time without offset",
                implementation = String.class)
        @NotNull
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDateTime start,

        @Schema(
                examples = "2026-01-08T15:00:00",
                description = "Of the first meeting; all last as long",
                implementation = String.class)
        @NotNull
        @JsonFormat(lenient = OptBoolean.FALSE)
        LocalDateTime end,

        @Schema(examples = "Europe/London", description = "IANA time zone") @NotBlank @Size(max = 100)
        String timeZone,

        @Schema(
                examples = "FREQ=WEEKLY;BYDAY=TH",
                description = "RFC 5545 RRULE over local times; without an end, meetings are planned a year ahead")
        @NotBlank
        @Size(max = 500)
        String rule,

        @Schema(examples = "[\"2026-04-02\"]", description = "Days on which the rule does not hold")
        @Size(max = 200)
        @Nullable
        List<@NotNull LocalDate> exceptions,

        @Schema(
                examples = "[\"19:00:00\"]",
                description = "Other starting times, taken in turns after that of start",
                implementation = String[].class)
        @Size(max = 10)
        @Nullable
        List<@NotNull LocalTime> alternateStarts,

        @Schema(examples = "[\"00000000-0000-4000-8000-000000000003\"]", description = "The chairs who take turns")
        @Size(max = 20)
        @Nullable
        List<@NotNull UUID> chairs,

        @Schema(examples = "https://meet.example/weekly")
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable
        String joinUrl) {

    List<UUID> chairsOrNone() {
        return chairs == null ? List.of() : chairs;
    }
}
