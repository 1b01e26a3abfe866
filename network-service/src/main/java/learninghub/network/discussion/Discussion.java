package learninghub.network.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.markdown.Markdown;
import learninghub.network.membership.Standing;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A thread: what its beginner wrote. What was said stays said. */
@Entity
@Immutable
class Discussion {
    @Id
    private UUID id;

    private UUID networkId;

    private String title;
    private String body;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> mentions;

    private UUID startedBy;

    private Instant startedAt;

    protected Discussion() {}

    Discussion(Standing member, NewDiscussion wanted, Instant now) {
        this.id = Ids.next();
        this.networkId = member.networkId();
        this.title = wanted.title();
        this.body = wanted.body();
        this.mentions = List.copyOf(wanted.mentioned());
        this.startedBy = member.memberId();
        this.startedAt = now;
    }

    DiscussionView view(long replies, @Nullable Instant lastReplyAt) {
        return new DiscussionView(
                id, title, body, Markdown.html(body), Set.copyOf(mentions), startedBy, startedAt, replies, lastReplyAt);
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    UUID startedBy() {
        return startedBy;
    }
}
