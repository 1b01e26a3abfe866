package learninghub.network.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing to be spoken of, in the order given. */
@Schema(name = "AgendaItem")
record AgendaItemPlan(
        @Schema(
                examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11",
                description = "Given by the service; send it back to keep the item")
        @Nullable
        UUID id,

        @Schema(examples = "What the after-action reviews told us") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "20") @Min(1) @Max(1440) @Nullable
        Integer minutes,

        @Schema(examples = "00000000-0000-4000-8000-000000000005", description = "The member who speaks to it")
        @Nullable
        UUID ownerId) {}
