package learninghub.content.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the log of public changes, by their ids. */
@Schema(name = "Replay")
record Replay(
        @Schema(examples = "1041", description = "Changes after this one")
        @NotNull
        @Pattern(regexp = Replay.ID, message = "not the id of a change")
        String after,

        @Schema(examples = "1090", description = "Up to this one")
        @NotNull
        @Pattern(regexp = Replay.ID, message = "not the id of a change")
        String until) {
    static final String ID = "\\d{1,18}";

    long afterPosition() {
        return Long.parseLong(after);
    }

    long untilPosition() {
        return Long.parseLong(until);
    }
}
