package learninghub.content.glossary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** A term and what it means. */
@Entity
class GlossaryTerm {
    @Id
    private UUID id;

    private String term;
    private @Nullable String expansion;
    private String meaning;
    private Instant updatedAt;

    @Version
    private long version;

    protected GlossaryTerm() {}

    GlossaryTerm(NewGlossaryTerm written, Instant now) {
        this.id = Ids.next();
        write(written, now);
    }

    void write(NewGlossaryTerm written, Instant now) {
        this.term = written.term().strip();
        this.expansion =
                written.expansion() == null ? null : written.expansion().strip();
        this.meaning = written.meaning().strip();
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String tag() {
        return "g" + version;
    }

    /** As its editor would write it. */
    NewGlossaryTerm written() {
        return new NewGlossaryTerm(term, expansion, meaning);
    }

    GlossaryEntry view() {
        return new GlossaryEntry(id, term, expansion, meaning, updatedAt);
    }
}
