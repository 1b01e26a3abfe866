package learninghub.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.content.article.Discussions;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** A member says something under a published piece, or in reply. */
@ApplicationScoped
class WriteComment {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CommentRepository comments;
    private final Discussions discussions;
    private final CommentConfig config;
    private final Clock clock;

    WriteComment(CommentRepository comments, Discussions discussions, CommentConfig config, Clock clock) {
        this.comments = comments;
        this.discussions = discussions;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    TaggedComment write(String ref, NewComment said, Caller caller) {
        Instant now = clock.instant();
        UUID article = discussions.joined(ref);
        permitPace(caller, now);
        if (said.inReplyTo() != null) {
            answered(said.inReplyTo(), article).permitReply();
        }
        Comment comment = new Comment(article, said.inReplyTo(), said.text(), caller, now);
        comments.persistAndFlush(comment);
        discussions.count(article, comments.shown(article));
        return new TaggedComment(CommentView.of(comment, caller), comment.tag());
    }

    private void permitPace(Caller caller, Instant now) {
        List<Instant> recent = comments.writtenSince(caller.requireSubject(), now.minus(MINUTE));
        if (recent.size() >= config.perMinute()) {
            Instant freed = recent.get(recent.size() - config.perMinute()).plus(MINUTE);
            throw new Refusal.TooMany(
                    "At most " + config.perMinute() + " comments a minute.", Duration.between(now, freed));
        }
    }

    private Comment answered(UUID parent, UUID article) {
        return comments.findByIdOptional(parent)
                .filter(comment -> comment.articleId().equals(article) && !comment.isReply())
                .orElseThrow(() -> new Refusal.Invalid(
                        Fault.at("/inReplyTo", "must be a comment of this piece that is no reply itself")));
    }
}
