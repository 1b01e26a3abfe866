package learninghub.events.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import learninghub.events.question.NewAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says when registering; that they come is enough unless the event asks for more. */
@Schema(name = "NewRegistration")
record NewRegistration(
        @Schema(examples = "7KQ2-MZ8F-4VXR-3CHT") @Nullable @Size(max = 100)
        String discountCode,

        @Schema(examples = "QW8Z-3RTX-9PLM-K2CD", description = "Where the event has accessCodeRequired")
        @Nullable
        @Size(max = 100)
        String accessCode,

        @Schema(
                examples = "019aa3b1-1c1e-7d3b-9a64-0d6f5b1c2e55",
                description = "The share of the places to count in; absent: the first that is for whoever registers")
        @Nullable
        UUID quota,

        @Size(max = 30) List<@NotNull @Valid NewAnswer> answers,

        @Schema(examples = "false", description = "Whether one's name may stand on the public list of who comes")
        Boolean listed) {
    static final NewRegistration PLAIN = new NewRegistration(null, null, null, null, false);

    NewRegistration {
        listed = Objects.requireNonNullElse(listed, false);
        answers = Objects.requireNonNullElse(answers, List.of());
    }
}
