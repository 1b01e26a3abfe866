package learninghub.content.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Set;
import learninghub.content.change.PublicChanges;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** An editor renames a tag or changes its synonyms. The old slug leads to the new one. */
@ApplicationScoped
class ChangeTag {
    private final TagRepository tags;
    private final MergePatch mergePatch;
    private final Event<TaxonomyChange> followers;
    private final Outbox outbox;
    private final PublicChanges changes;

    ChangeTag(
            TagRepository tags,
            MergePatch mergePatch,
            Event<TaxonomyChange> followers,
            Outbox outbox,
            PublicChanges changes) {
        this.tags = tags;
        this.mergePatch = mergePatch;
        this.followers = followers;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Transactional
    Tag change(String slug, JsonNode patch, @Nullable String ifMatch) {
        tags.hold();
        Tag tag = tags.require(slug);
        tag.requireRead(ifMatch);
        TagText before = tag.text();
        TagText after = mergePatch.apply(before, withSlug(before, patch), TagText.class);
        permit(tag, after);
        tag.rename(after.name(), after.slug(), after.synonyms());
        if (!after.slug().equals(before.slug())) {
            tags.pointAt(tag, before.slug(), tag.id());
            tags.releaseSlugOf(tag);
        }
        tags.flush();
        followers.fire(new TaxonomyChange.Renamed(Set.of(tag.id()), Set.of()));
        followers.fire(new TaxonomyChange.Named(tag.id()));
        changes.record("tag", tag.id(), PublicChanges.PUBLISHED);
        outbox.announce(tag.changed(tags.formerSlugs(tag)));
        return tag;
    }

    /** The slug follows a new name unless the patch says otherwise. */
    private static JsonNode withSlug(TagText before, JsonNode patch) {
        JsonNode name = patch.path("name");
        if (!name.isTextual() || patch.has("slug") || name.asText().strip().equals(before.name())) {
            return patch;
        }
        return ((ObjectNode) patch.deepCopy()).put("slug", Slug.of(name.asText()));
    }

    private void permit(Tag tag, TagText after) {
        boolean taken = tags.at(after.slug()).filter(other -> other != tag).isPresent()
                || tags.named(after.name()).filter(other -> other != tag).isPresent();
        if (taken) {
            throw new Refusal.Conflict("Another tag has that name or slug, or had it; merge the two instead.");
        }
    }
}
