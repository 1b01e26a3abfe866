package learninghub.events.material;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import learninghub.events.event.EventDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organiser adds to an event. */
@Schema(name = "NewMaterial")
record NewMaterial(
        @Schema(examples = "slides") @NotNull Kind kind,

        @Schema(examples = "Slides of the first talk") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "https://files.example.org/slides.pdf")
        @NotNull
        @Pattern(regexp = EventDetails.WEB_ADDRESS, message = EventDetails.NOT_WEB_ADDRESS)
        @Size(max = 2_000)
        String url,

        @Schema(examples = "attendees", description = "Whom it is for; absent: those who have a place or were there")
        Audience audience,

        @Schema(examples = "2027-03-05T09:00:00Z", description = "Absent: once the event is over") @Nullable
        Instant visibleFrom) {

    @Schema(enumeration = {"slides", "recording", "paper", "other"})
    enum Kind {
        SLIDES("slides"),
        RECORDING("recording"),
        PAPER("paper"),
        OTHER("other");

        @EnumeratedValue
        @JsonValue
        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    @Schema(enumeration = {"everyone", "attendees"})
    enum Audience {
        EVERYONE("everyone"),
        ATTENDEES("attendees");

        @EnumeratedValue
        @JsonValue
        final String word;

        Audience(String word) {
            this.word = word;
        }
    }

    NewMaterial {
        audience = Objects.requireNonNullElse(audience, Audience.ATTENDEES);
    }
}
