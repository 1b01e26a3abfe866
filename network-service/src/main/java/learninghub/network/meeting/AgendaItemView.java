package learninghub.network.meeting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agenda item, accepted or not. */
@Schema(name = "AgendaItemDetail")
record AgendaItemView(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e11")
        UUID id,

        @Schema(examples = "What the after-action reviews told us")
        String title,

        @Schema(examples = "20") @Nullable Integer minutes,

        @Schema(examples = "00000000-0000-4000-8000-000000000005") @Nullable
        UUID ownerId,

        AgendaItemState state,

        @Schema(examples = "00000000-0000-4000-8000-000000000005", description = "Absent: put there by a chair")
        @Nullable
        UUID proposedBy,

        @Schema(examples = "0") int position) {}
