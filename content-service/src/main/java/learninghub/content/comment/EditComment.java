package learninghub.content.comment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.content.article.Discussions;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** Its author changes a comment, for a while. */
@ApplicationScoped
class EditComment {
    private final CommentRepository comments;
    private final Discussions discussions;
    private final MergePatch mergePatch;
    private final Clock clock;

    EditComment(CommentRepository comments, Discussions discussions, MergePatch mergePatch, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    TaggedComment edit(UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Comment comment = comments.lockedAt(id, discussions::lock);
        ETags.require(ifMatch, comment.tag());
        String before = comment.text() == null ? "" : comment.text();
        CommentText written = mergePatch.apply(new CommentText(before), patch, CommentText.class);
        comment.edit(caller, written.text(), clock.instant());
        comments.flush();
        return new TaggedComment(CommentView.of(comment, caller), comment.tag());
    }
}
