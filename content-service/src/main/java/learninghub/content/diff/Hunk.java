package learninghub.content.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that is in both, only in the newer ({@code insert}) or only in the older ({@code delete}).
 *
 * @param omitted how many characters after this text are in both as well and not shown; null: none
 */
@Schema(name = "Hunk")
public record Hunk(
        Op op,
        @Schema(examples = "Some text.") String text,
        @Schema(examples = "1200") @Nullable Integer omitted) {
    /** What became of the text. */
    @Schema(name = "HunkOp")
    public enum Op {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("insert")
        INSERT,
        @JsonProperty("delete")
        DELETE
    }

    static Hunk of(Op op, String text) {
        return new Hunk(op, text, null);
    }
}
