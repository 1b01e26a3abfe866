package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import learninghub.content.change.PublicChanges;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** An editor removes a tag that nothing uses. */
@ApplicationScoped
class RemoveTag {
    private final TagRepository tags;
    private final Event<TaxonomyChange> users;
    private final Outbox outbox;
    private final PublicChanges changes;

    RemoveTag(TagRepository tags, Event<TaxonomyChange> users, Outbox outbox, PublicChanges changes) {
        this.tags = tags;
        this.users = users;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    void remove(String slug, @Nullable String ifMatch) {
        tags.hold();
        Tag tag = tags.at(slug).filter(found -> found.slug().equals(slug)).orElseThrow(Refusal.NotFound::new);
        tag.requireRead(ifMatch);
        List<Tag> all = new ArrayList<>(tags.mergedInto(tag));
        all.add(tag);
        users.fire(new TaxonomyChange.Removed(all.stream().map(Tag::id).collect(Collectors.toSet()), slug));
        for (Tag gone : all) {
            tags.delete(gone);
            tags.flush();
            changes.record("tag", gone.id(), PublicChanges.WITHDRAWN);
            outbox.announce(new TagRemoved(gone.id()));
        }
    }
}
