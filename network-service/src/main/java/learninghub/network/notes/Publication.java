package learninghub.network.notes;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wish to publish. */
@Schema(name = "NotesPublication")
record Publication(
        @Schema(
                examples = "She asked to be named.",
                description = "From a chair: publish although somebody is named; kept with the text")
        @Size(min = 3, max = 1000)
        @Nullable
        String overrideReason) {}
