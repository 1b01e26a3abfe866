package learninghub.network.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks at a meeting.
 *
 * @param mayBeNamed whether they have agreed to be named outside the network; nobody has unless they said so
 */
@Schema(name = "MeetingSpeaker")
record Speaker(
        @Schema(examples = "Avery Example") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "Head of patient safety") @Size(max = 200) @Nullable
        String role,

        @Schema(examples = "Riverbank NHS Trust") @Size(max = 200) @Nullable
        String organisation,

        @Schema(examples = "true", defaultValue = "false", description = "Whether they agreed to be named outside")
        @Nullable
        Boolean mayBeNamed) {
    Speaker {
        mayBeNamed = Boolean.TRUE.equals(mayBeNamed);
    }
}
