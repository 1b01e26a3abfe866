package learninghub.content.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member says, and to which comment. */
@Schema(name = "NewComment")
record NewComment(
        @Schema(
                examples = "We tried this on two wards; it took a month.",
                description = "Markdown: paragraphs, lists, emphasis, links")
        @NotBlank
        @Size(max = CommentText.LONGEST)
        String text,

        @Schema(description = "A comment of the same piece that is no reply itself") @Nullable
        UUID inReplyTo) {}
