package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import learninghub.content.change.PublicChanges;
import learninghub.outbox.Outbox;

/** An editor adds a term. */
@ApplicationScoped
class AddTerm {
    private final VocabularyRepository vocabularies;
    private final Outbox outbox;
    private final PublicChanges changes;

    AddTerm(VocabularyRepository vocabularies, Outbox outbox, PublicChanges changes) {
        this.vocabularies = vocabularies;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    Term add(String vocabulary, NewTerm wanted) {
        Term term = vocabularies.add(vocabularies.held(vocabulary).add(wanted));
        vocabularies.releaseTakenPaths(term.id());
        changes.record("term", term.id(), PublicChanges.PUBLISHED);
        outbox.announce(term.changed(List.of()));
        return term;
    }
}
