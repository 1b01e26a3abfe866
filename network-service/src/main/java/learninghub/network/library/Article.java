package learninghub.network.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy of what content-service tells of a public article. */
@Entity
@Table(name = "article_copy")
class Article {
    @Id
    private UUID id;

    private String slug;

    private @Nullable Instant updatedAt;

    private @Nullable Instant withdrawnAt;

    protected Article() {}

    Article(UUID id, String slug, @Nullable Instant updatedAt, @Nullable Instant withdrawnAt) {
        this.id = id;
        this.slug = slug;
        this.updatedAt = updatedAt;
        this.withdrawnAt = withdrawnAt;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    ResourceView.LinkedArticle view(Instant linkedAt) {
        boolean changed = updatedAt != null && updatedAt.isAfter(linkedAt);
        return new ResourceView.LinkedArticle(id, slug, changed, isWithdrawn());
    }

    UUID id() {
        return id;
    }
}
