package learninghub.network.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the register. */
@Schema(name = "Decision")
record DecisionView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e50")
        UUID id,

        @Schema(examples = "We meet monthly from September.")
        String text,

        @Schema(examples = "Weekly meetings lost half their members.") @Nullable
        String rationale,

        @Schema(examples = "2026-03-05") LocalDate decidedOn,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10") @Nullable
        UUID meetingId,

        @Schema(examples = "2026-03-05T15:00:00Z") Instant recordedAt) {}
