package learninghub.network.admission;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says who asks to join. */
@Schema(name = "NewMembershipRequest")
record NewMembershipRequest(
        @Schema(examples = "I am a Patient Safety Partner at Riverbank NHS Trust.") @Size(max = 4000) @Nullable
        String statement) {}
