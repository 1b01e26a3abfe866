package learninghub.network.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody would like to be spoken of. */
@Schema(name = "NewAgendaItem")
record NewAgendaItem(
        @Schema(examples = "What the after-action reviews told us") @NotBlank @Size(max = 300)
        String title,

        @Schema(examples = "20") @Min(1) @Max(1440) @Nullable
        Integer minutes,

        @Schema(
                examples = "00000000-0000-4000-8000-000000000005",
                description = "Who speaks to it; members who are no chair can name themselves only")
        @Nullable
        UUID ownerId) {}
