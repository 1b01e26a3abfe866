package learninghub.network.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy of a term, as last told. */
@Entity
@Table(name = "term_copy")
class Term {
    @Id
    private UUID id;

    private String vocabulary;
    private @Nullable String code;
    private String path;
    private String name;
    private boolean archived;

    protected Term() {}

    Term(UUID id, String vocabulary, @Nullable String code, String path, String name, boolean archived) {
        this.id = id;
        this.vocabulary = vocabulary;
        this.code = code;
        this.path = path;
        this.name = name;
        this.archived = archived;
    }

    UUID id() {
        return id;
    }

    String path() {
        return path;
    }
}
