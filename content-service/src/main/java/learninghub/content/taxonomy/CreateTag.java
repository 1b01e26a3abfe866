package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import learninghub.content.change.PublicChanges;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;

/** An editor makes a tag. One that is nearly called like another is made only when he says that he means it. */
@ApplicationScoped
class CreateTag {
    private final TagRepository tags;
    private final Event<TaxonomyChange> followers;
    private final Outbox outbox;
    private final PublicChanges changes;

    CreateTag(TagRepository tags, Event<TaxonomyChange> followers, Outbox outbox, PublicChanges changes) {
        this.tags = tags;
        this.followers = followers;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    Tag create(NewTag wanted) {
        tags.hold();
        Tag tag = new Tag(wanted.name(), NewTag.orEmpty(wanted.synonyms()));
        permit(tag, NewTag.orEmpty(wanted.distinctFrom()));
        return keep(tag);
    }

    /** In the caller's transaction, which holds the tags. */
    Tag keep(Tag tag) {
        tags.persistAndFlush(tag);
        tags.releaseSlugOf(tag);
        followers.fire(new TaxonomyChange.Named(tag.id()));
        changes.record("tag", tag.id(), PublicChanges.PUBLISHED);
        outbox.announce(tag.changed(List.of()));
        return tag;
    }

    private void permit(Tag tag, List<String> distinctFrom) {
        tags.at(tag.slug())
                .filter(other -> other.slug().equals(tag.slug()) || !distinctFrom.contains(other.slug()))
                .ifPresent(other -> {
                    throw new Refusal.Conflict("There is a tag of that name already: " + other.slug() + ".");
                });
        List<String> nearly = tags.nearly(tag.words(), distinctFrom);
        if (!nearly.isEmpty()) {
            throw new Refusal.Conflict("Nearly the same as " + String.join(", ", nearly)
                    + ". Use that one, or name it in distinctFrom when you mean something else.");
        }
    }
}
