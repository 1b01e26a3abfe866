package learninghub.content.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import learninghub.http.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One saved working copy. What it says is never changed. */
@Entity
class ArticleRevision {
    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ArticleContent content;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] changed;

    private Instant savedAt;
    private String savedBy;

    protected ArticleRevision() {}

    ArticleRevision(Article article, ArticleContent content, List<String> changed, Caller by, Instant now) {
        this.id = new Key(article.id(), article.workingRevision());
        this.content = content;
        this.changed = changed.toArray(String[]::new);
        this.savedBy = article.subjectOf(by);
        this.savedAt = now;
    }

    /** So it is when somebody edited the piece since it was read. */
    boolean isPacked() {
        return content == null;
    }

    Key id() {
        return id;
    }

    /** Not of one that has been packed; see {@link RevisionStore}. */
    ArticleContent content() {
        return Objects.requireNonNull(content);
    }

    /** The article and the number of the revision, from 1. */
    @Embeddable
    record Key(UUID articleId, int number) implements Serializable {}
}
