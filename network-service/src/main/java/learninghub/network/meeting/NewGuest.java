package learninghub.network.meeting;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to ask to one meeting. */
@Schema(name = "NewGuest")
record NewGuest(
        @Schema(examples = "speaker@riverbank.example") @NotBlank @Email @Size(max = 254)
        String email,

        @Schema(examples = "Avery Example", description = "Also kept out of the notes") @Size(max = 200) @Nullable
        String name) {}
