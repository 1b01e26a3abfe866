package learninghub.events.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import learninghub.events.event.EventDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Events that come again: what all of them say, and when. */
@Schema(name = "NewEventSeries")
record NewEventSeries(
        @Schema(
                examples = "FREQ=WEEKLY;BYDAY=TH;COUNT=12",
                description = "RFC 5545 RRULE over local times, with COUNT or UNTIL; at most 104 dates")
        @NotBlank
        @Size(max = 500)
        String rule,

        @Schema(examples = "[\"2027-04-01\"]", description = "Days on which the rule does not hold") @Size(max = 104)
        List<@NotNull LocalDate> exceptions,

        @Schema(examples = "3", description = "How many of these events one person may register for; absent: all")
        @Nullable
        @Min(1)
        @Max(Recurrence.MOST)
        Integer perPerson,

        @Schema(description = "The first of them; the others say the same at another time") @NotNull @Valid
        EventDetails event) {
    NewEventSeries {
        exceptions = Objects.requireNonNullElse(exceptions, List.of());
    }
}
