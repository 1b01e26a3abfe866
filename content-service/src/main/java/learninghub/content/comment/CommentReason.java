package learninghub.content.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a comment is reported or hidden. */
@Schema(name = "CommentReason")
record CommentReason(
        @Schema(examples = "It names a colleague.") @NotBlank @Size(max = CommentReason.LONGEST)
        String reason) {
    /** The longest reason, in characters. */
    static final int LONGEST = 1_000;
}
