package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.content.change.PublicChanges;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What the other features ask of the taxonomy: what do these words mean, what are these ids called. */
@ApplicationScoped
public class Taxonomy {
    private final EntityManager database;
    private final TagRepository tags;
    private final Outbox outbox;
    private final PublicChanges changes;

    Taxonomy(EntityManager database, TagRepository tags, Outbox outbox, PublicChanges changes) {
        this.database = database;
        this.tags = tags;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** A term where it is named. */
    public record NamedTerm(
            UUID id, String vocabulary, @Nullable String code, String path, String name) {}

    /** A tag where it is named. */
    public record NamedTag(UUID id, String slug, String name) {}

    /** Words sorted into tags that there are and words that are none. */
    public record Tagged(List<UUID> tags, List<String> unknown) {}

    /** The terms at {@code vocabulary/path}; 422 with a pointer to the first that is not there or archived. */
    @SuppressWarnings("unchecked")
    public List<UUID> termsAt(List<String> categories) {
        if (categories.isEmpty()) {
            return List.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select t.vocabulary || '/' || t.path as category, t.id from term t
                        where t.vocabulary || '/' || t.path = any (:categories) and not t.archived""", Tuple.class)
                .setParameter("categories", categories.toArray(String[]::new))
                .getResultList();
        Map<String, UUID> found =
                rows.stream().collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class)));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            if (!found.containsKey(categories.get(i))) {
                faults.add(Fault.at("/categories/" + i, "There is no such category."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return categories.stream().distinct().map(found::get).toList();
    }

    /** Which of the words name a tag, by slug, name or the slug of what it was merged from. */
    public Tagged tagged(List<String> words) {
        if (words.isEmpty()) {
            return new Tagged(List.of(), List.of());
        }
        Map<String, UUID> bySlug = new HashMap<>();
        Map<String, UUID> byName = new HashMap<>();
        for (TagRepository.Meant meant : tags.meant(words)) {
            bySlug.put(meant.slug(), meant.tag());
            byName.put(meant.lowerName(), meant.tag());
        }
        List<UUID> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            UUID id = byName.getOrDefault(word.strip().toLowerCase(), bySlug.get(Slug.of(word)));
            if (id == null) {
                unknown.add(word.strip());
            } else if (!known.contains(id)) {
                known.add(id);
            }
        }
        return new Tagged(known, unknown);
    }

    /** Makes the tags an editor wrote that are not there yet. In the caller's transaction. */
    public List<UUID> create(List<String> names) {
        List<UUID> made = new ArrayList<>();
        for (String name : names) {
            Tagged now = tagged(List.of(name));
            if (!now.tags().isEmpty()) {
                made.addAll(now.tags());
                continue;
            }
            Tag tag = new Tag(name, List.of());
            tags.persistAndFlush(tag);
            changes.record("tag", tag.id(), PublicChanges.PUBLISHED);
            outbox.announce(tag.changed());
            made.add(tag.id());
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    public Map<UUID, NamedTerm> terms(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(
                        "select id, vocabulary, code, path, name from term where id = any (:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new NamedTerm(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class)))
                .collect(Collectors.toMap(NamedTerm::id, term -> term));
    }

    /** Those of the terms that are archived: what is filed under them stays so, but nothing new comes there. */
    @SuppressWarnings("unchecked")
    public Set<UUID> archived(Collection<UUID> terms) {
        List<UUID> archived = database.createNativeQuery(
                        "select id from term where id = any (:ids) and archived", UUID.class)
                .setParameter("ids", terms.toArray(UUID[]::new))
                .getResultList();
        return Set.copyOf(archived);
    }

    @SuppressWarnings("unchecked")
    public Map<UUID, NamedTag> tags(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select tag.id, coalesce(m.slug, tag.slug), coalesce(m.name, tag.name)
                        from tag left join tag m on m.id = tag.merged_into where tag.id = any (:ids)""", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new NamedTag(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)))
                .collect(Collectors.toMap(NamedTag::id, tag -> tag));
    }

    /** The terms and all above them, so that a list by a category finds what is filed below it. */
    @SuppressWarnings("unchecked")
    public Set<UUID> withBroader(Collection<UUID> terms) {
        if (terms.isEmpty()) {
            return Set.of();
        }
        List<UUID> all = database.createNativeQuery("""
                        with recursive up as (
                          select id, parent_id from term where id = any (:ids)
                          union select t.id, t.parent_id from term t join up on t.id = up.parent_id)
                        select id from up""", UUID.class)
                .setParameter("ids", terms.toArray(UUID[]::new))
                .getResultList();
        return Set.copyOf(all);
    }
}
