package learninghub.content.search;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the index of the replica that answers stands.
 *
 * @param state serving, or filling while there is none to search in
 * @param position of the log of public changes, up to which everything is in the index
 * @param end of the log
 * @param rebuild a new index being filled; the old one serves meanwhile
 */
@Schema(name = "SearchIndex")
record IndexState(
        @Schema(examples = "serving") String state,
        @Schema(examples = "1042") @Nullable Long position,
        @Schema(examples = "1042") long end,
        @Schema(examples = "812") long documents,
        @Nullable Progress rebuild) {
    /** How many of the documents are in. */
    @Schema(name = "SearchIndexRebuild")
    record Progress(
            Instant startedAt,
            @Schema(examples = "400") long done,
            @Schema(examples = "812") long total) {}
}
