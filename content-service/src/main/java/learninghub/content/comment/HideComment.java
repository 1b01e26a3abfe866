package learninghub.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.content.article.Discussions;
import learninghub.http.Caller;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** An editor hides a comment from readers, saying why, or shows it again. */
@ApplicationScoped
class HideComment {
    private final CommentRepository comments;
    private final Discussions discussions;
    private final Clock clock;

    HideComment(CommentRepository comments, Discussions discussions, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.clock = clock;
    }

    @Transactional
    TaggedComment hide(UUID id, String reason, @Nullable String ifMatch, Caller editor) {
        Comment comment = comments.lockedAt(id, discussions::lock);
        ETags.require(ifMatch, comment.tag());
        comment.hide(editor, reason, clock.instant());
        return counted(comment, editor);
    }

    @Transactional
    TaggedComment show(UUID id, @Nullable String ifMatch, Caller editor) {
        Comment comment = comments.lockedAt(id, discussions::lock);
        ETags.require(ifMatch, comment.tag());
        comment.show();
        return counted(comment, editor);
    }

    private TaggedComment counted(Comment comment, Caller editor) {
        comments.flush();
        discussions.count(comment.articleId(), comments.shown(comment.articleId()));
        return new TaggedComment(CommentView.of(comment, editor), comment.tag());
    }
}
