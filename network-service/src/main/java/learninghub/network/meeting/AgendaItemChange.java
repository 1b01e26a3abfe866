package learninghub.network.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an agenda item can be changed. */
@Schema(name = "AgendaItemPatch")
record AgendaItemChange(
        @Schema(examples = "What the after-action reviews told us") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "20") @Min(1) @Max(1440) @Nullable
        Integer minutes,

        @Schema(examples = "00000000-0000-4000-8000-000000000005") @Nullable
        UUID ownerId,

        @NotNull AgendaItemState state,

        @Schema(examples = "0", description = "Its place among the accepted ones, from 0") @Min(0) @Max(1000)
        int position) {}
