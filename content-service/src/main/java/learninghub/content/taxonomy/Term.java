package learninghub.content.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** A term of a vocabulary. What it may be called and where it may stand is {@link TermTree}'s to judge. */
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

    @Version
    private long version;

    protected Term() {}

    Term(String vocabulary, @Nullable Term parent, @Nullable String code, String name, int place) {
        this.id = Ids.next();
        this.vocabulary = vocabulary;
        this.parentId = parent == null ? null : parent.id;
        this.code = code;
        this.name = name.strip();
        this.slug = Slug.of(name);
        this.path = pathBelow(parent);
        this.place = place;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    @Nullable
    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    int place() {
        return place;
    }

    boolean isArchived() {
        return archived;
    }

    void rename(String newName, @Nullable String newCode) {
        name = newName.strip();
        slug = Slug.of(newName);
        code = newCode;
    }

    void putUnder(@Nullable Term parent, int newPlace) {
        parentId = parent == null ? null : parent.id;
        place = newPlace;
    }

    void archive() {
        archived = true;
    }

    void bringBack() {
        archived = false;
    }

    /** In a coded vocabulary the code, elsewhere the slugs from the top term down. */
    String pathBelow(@Nullable Term parent) {
        return code != null ? code : parent == null ? slug : parent.path + "/" + slug;
    }

    void settleBelow(@Nullable Term parent) {
        path = pathBelow(parent);
    }

    TermText text() {
        return new TermText(name, code, parentId, archived);
    }

    TermDetail detail() {
        return new TermDetail(id, vocabulary, code, slug, path, name, parentId, archived);
    }

    /** Its entity tag. */
    String tag() {
        return "t" + version;
    }

    TermChanged changed(List<String> formerPaths) {
        return new TermChanged(id, vocabulary, code, slug, path, name, parentId, archived, formerPaths);
    }
}
