package learninghub.content.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A search a member keeps. It never changes; another one is another search. */
@Entity
class SavedSearch {
    @Id
    private UUID id;

    private String owner;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Asked query;

    private Instant createdAt;

    protected SavedSearch() {}

    SavedSearch(NewSavedSearch wanted, String owner, Instant now) {
        // Drawn at random, not by time like others: the feed is open to whoever knows it.
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.name = wanted.name().strip();
        this.query = wanted.query();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    Asked query() {
        return query;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Always the same, as it never changes. */
    String tag() {
        return "s1";
    }

    SavedSearchView view() {
        return new SavedSearchView(id, name, query, "/feeds/searches/" + id + ".atom", createdAt);
    }
}
