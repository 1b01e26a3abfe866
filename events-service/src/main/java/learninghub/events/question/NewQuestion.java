package learninghub.events.question;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organiser asks. */
@Schema(name = "NewQuestion")
record NewQuestion(
        @Schema(examples = "What should we know to make you welcome?") @NotBlank @Size(max = 500)
        String text,

        @Schema(examples = "text") @NotNull Type type,

        @Schema(examples = "[\"Vegetarian\", \"Vegan\", \"Everything\"]", description = "Of a `choice`") @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> options,

        @Schema(
                examples = "false",
                description = "Whoever does not answer cannot register; of a `consent`: who does not give it")
        Boolean required) {

    @Schema(enumeration = {"text", "number", "choice", "yes-no", "consent"})
    enum Type {
        TEXT("text"),
        NUMBER("number"),
        CHOICE("choice"),
        YES_NO("yes-no"),
        CONSENT("consent");

        @EnumeratedValue
        @JsonValue
        final String word;

        Type(String word) {
            this.word = word;
        }
    }

    NewQuestion {
        required = Objects.requireNonNullElse(required, false);
        options = Objects.requireNonNullElse(options, List.of());
    }
}
