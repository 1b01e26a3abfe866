package learninghub.content.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as one caller sees it: of a hidden one readers see the place alone, of a deleted one everybody. */
@Schema(name = "Comment")
record CommentView(
        UUID id,
        UUID articleId,
        @Nullable UUID inReplyTo,
        Comment.State state,

        @Schema(examples = "Test Member") @Nullable String author,

        @Schema(description = "Markdown as written") @Nullable
        String text,

        @Schema(description = "Sanitised HTML") @Nullable String html,

        @Schema(description = "Why it is hidden; for its author and editors") @Nullable
        String hiddenReason,

        @Schema(description = "Whether the caller wrote it") boolean mine,
        Instant createdAt,

        @Schema(description = "There when its author changed it") @Nullable
        Instant editedAt,

        @Schema(description = "In lists, of comments that are no replies") @Nullable
        Long replyCount,

        @Schema(description = "The first replies; the others with `?inReplyTo=`") @Nullable
        List<CommentView> replies) {

    static CommentView of(Comment comment, Caller caller) {
        return of(comment, caller, null, null);
    }

    static CommentView of(
            Comment comment, Caller caller, @Nullable Long replyCount, @Nullable List<CommentView> replies) {
        boolean closer = comment.isBy(caller) || caller.has("editor");
        boolean open = comment.state() == Comment.State.SHOWN || comment.state() == Comment.State.HIDDEN && closer;
        String text = open ? comment.text() : null;
        return new CommentView(
                comment.id(),
                comment.articleId(),
                comment.inReplyTo(),
                comment.state(),
                open ? comment.authorName() : null,
                text,
                text == null ? null : CommentHtml.of(text),
                closer ? comment.hiddenReason() : null,
                comment.isBy(caller),
                comment.createdAt(),
                comment.editedAt(),
                replyCount,
                replies);
    }
}
