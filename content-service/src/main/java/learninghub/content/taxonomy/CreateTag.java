package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import learninghub.content.change.PublicChanges;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;

/** An editor makes a tag. */
@ApplicationScoped
class CreateTag {
    private final TagRepository tags;
    private final Outbox outbox;
    private final PublicChanges changes;

    CreateTag(TagRepository tags, Outbox outbox, PublicChanges changes) {
        this.tags = tags;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    Tag create(NewTag wanted, Caller editor) {
        Tag tag = new Tag(wanted.name(), wanted.synonyms() == null ? List.of() : wanted.synonyms());
        if (!tags.meant(List.of(wanted.name())).isEmpty()) {
            throw new Refusal.Conflict("There is a tag of that name already.");
        }
        tags.persistAndFlush(tag);
        changes.record("tag", tag.id(), PublicChanges.PUBLISHED);
        outbox.announce(tag.changed());
        return tag;
    }
}
