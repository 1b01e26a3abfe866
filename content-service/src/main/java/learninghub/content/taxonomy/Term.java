package learninghub.content.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** A term of a vocabulary. */
@Entity
class Term {
    @Id
    private UUID id;

    private String vocabulary;
    private @Nullable UUID parentId;
    private @Nullable String code;
    private String slug;
    private String path;
    private String name;
    private int place;
    private boolean archived;

    protected Term() {}

    Term(String vocabulary, @Nullable Term parent, @Nullable String code, String name, int place) {
        this.id = Ids.next();
        this.vocabulary = vocabulary;
        this.parentId = parent == null ? null : parent.id;
        this.code = code;
        this.name = name;
        this.slug = Slug.of(name);
        this.path = code != null ? code : parent == null ? slug : parent.path + "/" + slug;
        this.place = place;
    }

    TermChanged changed() {
        return new TermChanged(id, vocabulary, code, slug, path, name, archived);
    }
}
