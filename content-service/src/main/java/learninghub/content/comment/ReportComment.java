package learninghub.content.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** A member tells the editors of a comment, once. */
@ApplicationScoped
class ReportComment {
    private final CommentRepository comments;
    private final Clock clock;

    ReportComment(CommentRepository comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    @Transactional
    ReportMade report(UUID id, String reason, Caller caller) {
        comments.at(id).permitReport();
        Instant now = clock.instant();
        if (!comments.report(id, caller.requireSubject(), reason, now)) {
            throw new Refusal.Conflict("You have reported it already.");
        }
        return new ReportMade(id, reason, now);
    }
}
