package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A remark on a passage of the text, which is found as by a TextQuoteSelector of the W3C's Web Annotations. */
@Schema(name = "Passage")
record Passage(
        @Schema(examples = "reduced falls by half", description = "The words the remark is about")
        @NotBlank
        @Size(max = Passage.QUOTE)
        String quote,

        @Schema(examples = "the new chart ", description = "What stands right before them")
        @Size(max = Passage.BESIDE)
        @Nullable
        String prefix,

        @Schema(examples = " within a month", description = "What stands right after them")
        @Size(max = Passage.BESIDE)
        @Nullable
        String suffix,

        @Schema(examples = "Where does this figure come from?") @NotBlank @Size(max = Passage.COMMENT)
        String comment) {
    /** The longest quotation, in characters. */
    static final int QUOTE = 1_000;

    /** The most that is given of what stands beside it, in characters. */
    static final int BESIDE = 200;

    /** The longest remark, in characters. */
    static final int COMMENT = 2_000;

    /** Whether the passage is there; white space of any kind is as good as any other. */
    boolean isIn(String text) {
        return text.contains(evened((prefix == null ? "" : prefix) + quote + (suffix == null ? "" : suffix)));
    }

    static String evened(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
