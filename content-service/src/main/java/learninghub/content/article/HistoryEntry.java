package learninghub.content.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what to a piece, when, and what they said. */
@Schema(name = "HistoryEntry")
record HistoryEntry(
        Instant at,
        @Schema(examples = "Test Editor") String actor,
        @Schema(examples = "returned") String act,
        @Schema(examples = "3") int revision,

        @Schema(examples = "Please name the source of the figures.") @Nullable
        String comment) {}
