package learninghub.network.admission;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chair's answer. */
@Schema(name = "MembershipDecision")
record Decision(
        @NotNull Outcome decision,

        @Schema(examples = "Welcome!", description = "Told to the applicant") @Size(max = 2000) @Nullable
        String reason) {

    boolean approves() {
        return decision == Outcome.APPROVED;
    }

    @Schema(
            name = "MembershipDecisionOutcome",
            enumeration = {"approved", "refused"})
    enum Outcome {
        APPROVED("approved"),
        REFUSED("refused");

        @JsonValue
        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }
}
