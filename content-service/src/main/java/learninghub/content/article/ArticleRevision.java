package learninghub.content.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One saved working copy. Never changed. */
@Entity
class ArticleRevision {
    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleContent content;

    private Instant savedAt;
    private String savedBy;

    protected ArticleRevision() {}

    ArticleRevision(Article article, ArticleContent content, Caller by, Instant now) {
        this.id = new Key(article.id(), article.workingRevision());
        this.content = content;
        this.savedBy = by.requireSubject();
        this.savedAt = now;
    }

    ArticleContent content() {
        return content;
    }

    /** The article and the number of the revision, from 1. */
    @Embeddable
    record Key(UUID articleId, int number) implements Serializable {}
}
