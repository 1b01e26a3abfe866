package learninghub.content.glossary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Editors add, change and drop terms. A second term of the same name is refused by the database. */
@ApplicationScoped
class KeepGlossary {
    private final GlossaryRepository terms;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepGlossary(GlossaryRepository terms, MergePatch mergePatch, Clock clock) {
        this.terms = terms;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    GlossaryTerm add(NewGlossaryTerm written) {
        if (terms.count() >= GlossaryRepository.MOST) {
            throw new Refusal.Conflict(
                    "The glossary has " + GlossaryRepository.MOST + " terms, the most there may be.");
        }
        GlossaryTerm term = new GlossaryTerm(written, clock.instant());
        requireFree(written, null);
        terms.persistAndFlush(term);
        return term;
    }

    @Transactional
    GlossaryTerm change(UUID id, JsonNode patch, @Nullable String ifMatch) {
        GlossaryTerm term = there(id, ifMatch);
        NewGlossaryTerm written = mergePatch.apply(term.written(), patch, NewGlossaryTerm.class);
        requireFree(written, id);
        term.write(written, clock.instant());
        terms.flush();
        return term;
    }

    @Transactional
    void drop(UUID id, @Nullable String ifMatch) {
        terms.delete(there(id, ifMatch));
    }

    private GlossaryTerm there(UUID id, @Nullable String ifMatch) {
        GlossaryTerm term = terms.findByIdOptional(id).orElseThrow(Refusal.NotFound::new);
        ETags.require(ifMatch, term.tag());
        return term;
    }

    private void requireFree(NewGlossaryTerm written, @Nullable UUID self) {
        boolean taken = terms.find("lower(term) = ?1", written.term().strip().toLowerCase()).stream()
                .anyMatch(other -> !other.id().equals(self));
        if (taken) {
            throw new Refusal.Invalid(Fault.at("/term", "The glossary has this term already."));
        }
    }
}
