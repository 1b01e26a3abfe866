package learninghub.content.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;

/** Who wrote an anonymous piece. Read to let the author in, and by {@link DiscloseAuthor}; shown nowhere else. */
@Entity
class SealedAuthor {
    /** What stands wherever the author's name or subject would. */
    static final String NAME = "Anonymous";

    /** The authors of an anonymous piece, as readers get them. */
    static final List<Author> AUTHORS = List.of(new Author(null, NAME, null, null));

    @Id
    private UUID id;

    private String subject;
    private String name;

    protected SealedAuthor() {}

    SealedAuthor(String subject, String name) {
        // Random: an id that grows would put the pieces of one evening side by side.
        this.id = UUID.randomUUID();
        this.subject = subject;
        this.name = name;
    }

    boolean is(Caller caller) {
        return caller.is(subject);
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String name() {
        return name;
    }
}
