package learninghub.content.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What its author may change of a comment. */
@Schema(name = "CommentText")
record CommentText(
        @Schema(
                examples = "We tried this on two wards; it took a month.",
                description = "Markdown: paragraphs, lists, emphasis, links")
        @NotBlank
        @Size(max = CommentText.LONGEST)
        String text) {
    /** The longest comment, in characters. */
    static final int LONGEST = 4_000;
}
