package learninghub.network.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was decided. */
@Schema(name = "DecisionText")
record DecisionText(
        @Schema(examples = "We meet monthly from September.") @NotBlank @Size(max = 2000)
        String text,

        @Schema(examples = "Weekly meetings lost half their members.") @Size(max = 4000) @Nullable
        String rationale,

        @Schema(examples = "2026-03-05") @NotNull LocalDate decidedOn,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10") @Nullable
        UUID meetingId) {}
