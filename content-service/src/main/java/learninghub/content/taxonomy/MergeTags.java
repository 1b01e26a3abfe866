package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import learninghub.content.change.PublicChanges;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;

/** An editor makes two tags one: pieces follow, the old slug leads to the other, which takes the old words as synonyms. */
@ApplicationScoped
class MergeTags {
    private final TagRepository tags;
    private final Event<TaxonomyChange> followers;
    private final Outbox outbox;
    private final PublicChanges changes;

    MergeTags(TagRepository tags, Event<TaxonomyChange> followers, Outbox outbox, PublicChanges changes) {
        this.tags = tags;
        this.followers = followers;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    Tag merge(String slug, Merger merger) {
        tags.hold();
        Tag from = tags.require(slug);
        Tag into = tags.at(merger.into())
                .orElseThrow(() -> new Refusal.Invalid(Fault.at("/into", "There is no such tag.")));
        if (from == into) {
            throw new Refusal.Conflict("The two are one tag already.");
        }
        List<Tag> earlier = tags.mergedInto(from);
        into.alsoCalled(from.words());
        from.mergeInto(into);
        earlier.forEach(tag -> tag.mergeInto(into));
        tags.pointAt(into, from.slug(), from.id());
        followers.fire(new TaxonomyChange.TagMerged(from.id(), into.id()));
        followers.fire(new TaxonomyChange.Named(into.id()));
        announce(from, into, earlier);
        return into;
    }

    private void announce(Tag from, Tag into, List<Tag> earlier) {
        changes.record("tag", from.id(), PublicChanges.WITHDRAWN);
        changes.record("tag", into.id(), PublicChanges.PUBLISHED);
        outbox.announce(into.changed(tags.formerSlugs(into)));
        outbox.announce(from.changed(List.of()));
        earlier.forEach(tag -> outbox.announce(tag.changed(List.of())));
    }
}
