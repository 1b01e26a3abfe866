package learninghub.content.collection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** A collection without its members. Its slug is settled when it is made and stays. */
@Entity
@Table(name = "collection")
class ArticleCollection {
    @Id
    private UUID id;

    private String slug;
    private String title;
    private @Nullable String description;
    private Instant updatedAt;

    @Version
    private long version;

    protected ArticleCollection() {}

    ArticleCollection(String slug, NewCollection written, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        describe(written, now);
    }

    final void describe(NewCollection written, Instant now) {
        title = written.title().strip();
        description = written.description();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    @Nullable
    String description() {
        return description;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
