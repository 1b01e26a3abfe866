package learninghub.network.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy of a tag, as last told. */
@Entity
@Table(name = "tag_copy")
class Tag {
    @Id
    private UUID id;

    private String slug;
    private String name;

    private @Nullable UUID mergedInto;

    protected Tag() {}

    Tag(UUID id, String slug, String name, @Nullable UUID mergedInto) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.mergedInto = mergedInto;
    }
}
