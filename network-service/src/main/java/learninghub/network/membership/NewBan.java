package learninghub.network.membership;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody is not to come back. */
@Schema(name = "NewBan")
record NewBan(
        @Schema(
                examples = "Recorded a meeting after being asked not to.",
                description = "For the chairs; never told to the person")
        @Size(max = 1000)
        @Nullable
        String reason) {}
