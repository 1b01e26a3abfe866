package learninghub.network.meeting;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a meeting is not held. */
@Schema(name = "MeetingCancellation")
record Cancellation(
        @Schema(examples = "Too many are away") @Size(max = 1000) @Nullable
        String reason) {}
