package learninghub.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.content.article.Discussions;
import learninghub.http.Caller;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** Its author takes a comment back: it goes, or leaves its place where somebody replied. */
@ApplicationScoped
class DeleteComment {
    private final CommentRepository comments;
    private final Discussions discussions;
    private final Clock clock;

    DeleteComment(CommentRepository comments, Discussions discussions, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.clock = clock;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Caller caller) {
        Comment comment = comments.lockedAt(id, discussions::lock);
        ETags.require(ifMatch, comment.tag());
        comment.permitDeletion(caller);
        if (comments.hasReplies(id)) {
            comment.delete(clock.instant());
        } else {
            comments.delete(comment);
        }
        comments.flush();
        if (comment.inReplyTo() != null) {
            comments.dropEmptyPlace(comment.inReplyTo());
        }
        discussions.count(comment.articleId(), comments.shown(comment.articleId()));
    }
}
