package learninghub.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks. */
@Schema(name = "Speaker")
public record Speaker(
        @Schema(examples = "Test Chair") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "Patient Safety Partner") @Size(max = 200) @Nullable
        String role,

        @Schema(examples = "An NHS trust") @Size(max = 200) @Nullable
        String organisation,

        @Schema(
                examples = "true",
                description =
                        "`false` keeps the speaker from everyone but organisers until it is taken away; without it"
                                + " the organiser says that the speaker agreed to be named")
        @Nullable
        Boolean consent) {
    boolean isShown() {
        return !Boolean.FALSE.equals(consent);
    }
}
