package learninghub.network.digest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guest who is to be named as an author, and how. */
@Schema(name = "NamedGuest")
record NamedGuest(
        @Schema(examples = "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2e31") @NotNull
        UUID guestId,

        @Schema(examples = "Avery Example") @NotBlank @Size(max = 200)
        String credit) {}
