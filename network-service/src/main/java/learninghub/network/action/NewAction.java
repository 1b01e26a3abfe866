package learninghub.network.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to be done. */
@Schema(name = "NewAction")
record NewAction(
        @Schema(examples = "Ask for the ten most common alerts") @NotBlank @Size(max = 500)
        String title,

        @Schema(examples = "00000000-0000-4000-8000-000000000005", description = "The member who does it") @Nullable
        UUID ownerId,

        @Schema(examples = "2026-03-31") @Nullable LocalDate dueOn,

        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e10", description = "Where it was taken on") @Nullable
        UUID meetingId) {}
