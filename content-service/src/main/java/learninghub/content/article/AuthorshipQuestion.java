package learninghub.content.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an editor must know who wrote an anonymous piece. In the body: an address ends up in logs. */
@Schema(name = "AuthorshipQuestion")
record AuthorshipQuestion(
        @Schema(examples = "A safeguarding concern must be followed up with its author.")
        @NotBlank
        @Size(max = AuthorshipQuestion.REASON)
        String reason) {
    /** The longest reason, in characters. */
    static final int REASON = 1_000;
}
