package learninghub.network.account;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an account is shut out. */
@Schema(name = "NewSuspension")
record NewSuspension(
        @Schema(examples = "Passed a joining link on.", description = "For stewards") @Size(max = 1000) @Nullable
        String reason) {}
