package learninghub.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks. */
@Schema(name = "Speaker")
record Speaker(
        @Schema(examples = "Test Chair") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "Patient Safety Partner") @Size(max = 200) @Nullable
        String role,

        @Schema(examples = "An NHS trust") @Size(max = 200) @Nullable
        String organisation) {}
