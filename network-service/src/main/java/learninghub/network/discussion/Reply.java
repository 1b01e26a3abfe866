package learninghub.network.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.markdown.Markdown;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody said in a thread. */
@Entity
@Immutable
class Reply {
    @Id
    private UUID id;

    private UUID networkId;

    private UUID discussionId;

    private @Nullable UUID parentId;

    private String body;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> mentions;

    private UUID writtenBy;

    private Instant writtenAt;

    protected Reply() {}

    Reply(Discussion discussion, Post post, UUID by, Instant now) {
        this.id = Ids.next();
        this.networkId = discussion.networkId();
        this.discussionId = discussion.id();
        this.parentId = post.parentId();
        this.body = post.body();
        this.mentions = List.copyOf(post.mentioned());
        this.writtenBy = by;
        this.writtenAt = now;
    }

    ReplyView view() {
        return new ReplyView(id, parentId, body, Markdown.html(body), Set.copyOf(mentions), writtenBy, writtenAt);
    }

    UUID id() {
        return id;
    }
}
