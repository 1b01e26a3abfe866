package learninghub.network.admission;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to ask in. */
@Schema(name = "NewInvitation")
record NewInvitation(
        @Schema(examples = "partner@riverbank.example") @NotBlank @Email @Size(max = 254)
        String email,

        @Schema(examples = "2026-03-31T00:00:00Z", description = "Absent: in 14 days; at most in 90") @Nullable
        Instant expiresAt) {}
