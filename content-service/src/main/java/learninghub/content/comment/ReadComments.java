package learninghub.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.article.Discussions;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** Comments as a caller may see them. */
@ApplicationScoped
class ReadComments {
    /** How many replies come with the comment they answer. */
    static final int REPLIES_SHOWN = 10;

    private final CommentRepository comments;
    private final Discussions discussions;

    ReadComments(CommentRepository comments, Discussions discussions) {
        this.comments = comments;
        this.discussions = discussions;
    }

    /** The comments of a piece that are no replies, each with its first replies; four statements whatever their number. */
    Page<CommentView> threads(String ref, @Nullable Cursor after, int limit, Caller caller) {
        List<Comment> found = comments.threads(discussions.published(ref), after, limit + 1);
        List<UUID> ids = found.stream().map(Comment::id).toList();
        Map<UUID, Long> counts = comments.replyCounts(ids);
        Map<UUID, List<Comment>> replies = comments.firstReplies(ids, REPLIES_SHOWN);
        return Page.of(
                found,
                limit,
                comment -> CommentView.of(
                        comment,
                        caller,
                        counts.getOrDefault(comment.id(), 0L),
                        replies.getOrDefault(comment.id(), List.of()).stream()
                                .map(reply -> CommentView.of(reply, caller))
                                .toList()),
                comment -> Cursor.of(comment.id()));
    }

    Page<CommentView> replies(String ref, UUID parent, @Nullable Cursor after, int limit, Caller caller) {
        UUID article = discussions.published(ref);
        return Page.of(
                comments.replies(article, parent, after, limit + 1),
                limit,
                reply -> CommentView.of(reply, caller),
                reply -> Cursor.of(reply.id()));
    }

    TaggedComment one(UUID id, Caller caller) {
        Comment comment = comments.at(id);
        return new TaggedComment(CommentView.of(comment, caller), comment.tag());
    }

    Page<ReportView> reports(@Nullable Cursor after, int limit) {
        return Page.of(
                comments.reports(after, limit + 1),
                limit,
                ReportView::of,
                row -> Cursor.of(row.get("reported_at"), row.get("comment_id"), row.get("reporter")));
    }
}
