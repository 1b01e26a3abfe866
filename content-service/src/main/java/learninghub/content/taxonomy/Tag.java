package learninghub.content.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A curated word for what a piece is about. */
@Entity
class Tag {
    @Id
    private UUID id;

    private String slug;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> synonyms;

    private @Nullable UUID mergedInto;

    @Version
    private long version;

    protected Tag() {}

    Tag(String name, List<String> synonyms) {
        this.id = Ids.next();
        this.name = name.strip();
        this.slug = Slug.of(name);
        this.synonyms = List.copyOf(synonyms);
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    TagView view() {
        return new TagView(slug, name, synonyms);
    }

    TagChanged changed() {
        return new TagChanged(id, slug, name, synonyms, mergedInto);
    }
}
