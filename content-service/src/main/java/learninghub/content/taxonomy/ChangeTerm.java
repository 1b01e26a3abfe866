package learninghub.content.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.content.change.PublicChanges;
import learninghub.http.ETags;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** An editor renames, moves, archives or brings back a term; all below it follows. */
@ApplicationScoped
class ChangeTerm {
    private final VocabularyRepository vocabularies;
    private final MergePatch mergePatch;
    private final Event<TaxonomyChange> followers;
    private final Outbox outbox;
    private final PublicChanges changes;

    ChangeTerm(
            VocabularyRepository vocabularies,
            MergePatch mergePatch,
            Event<TaxonomyChange> followers,
            Outbox outbox,
            PublicChanges changes) {
        this.vocabularies = vocabularies;
        this.mergePatch = mergePatch;
        this.followers = followers;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    Term change(String vocabulary, UUID id, JsonNode patch, @Nullable String ifMatch) {
        TermTree tree = vocabularies.held(vocabulary);
        Term term = tree.term(id).orElseThrow(Refusal.NotFound::new);
        ETags.require(ifMatch, term.tag());
        UUID parent = term.parentId();
        TermText text = mergePatch.apply(term.text(), patch, TermText.class);
        Map<UUID, String> before = tree.paths();
        Set<Term> changed = tree.change(term, text);
        vocabularies.rememberFormerPaths(vocabulary, before);
        follow(term, !Objects.equals(parent, term.parentId()), changed);
        announce(changed);
        return term;
    }

    private void follow(Term term, boolean moved, Set<Term> changed) {
        followers.fire(new TaxonomyChange.Renamed(Set.of(), ids(changed)));
        if (moved) {
            followers.fire(new TaxonomyChange.TermMoved(term.id()));
        }
    }

    private void announce(Set<Term> changed) {
        Map<UUID, List<String>> formerPaths = vocabularies.formerPaths(ids(changed));
        for (Term term : changed) {
            changes.record("term", term.id(), PublicChanges.PUBLISHED);
            outbox.announce(term.changed(formerPaths.getOrDefault(term.id(), List.of())));
        }
    }

    private static Set<UUID> ids(Collection<Term> terms) {
        return terms.stream().map(Term::id).collect(Collectors.toSet());
    }
}
