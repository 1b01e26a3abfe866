package learninghub.content.comment;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as editors see it. */
@Schema(name = "CommentReport")
record ReportView(
        UUID commentId,
        UUID articleId,

        @Schema(description = "The memberId of who reported it")
        String reporter,

        @Schema(examples = "It names a colleague.") String reason,
        Instant reportedAt,
        Comment.State state,
        @Schema(description = "What was reported") @Nullable String text) {
    static ReportView of(Tuple row) {
        return new ReportView(
                row.get("comment_id", UUID.class),
                row.get("article_id", UUID.class),
                row.get("reporter", String.class),
                row.get("reason", String.class),
                row.get("reported_at", Instant.class),
                Comment.State.valueOf(row.get("state", String.class)),
                row.get("text", String.class));
    }
}
