package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** What the other features ask of the taxonomy: what do these words mean, what are these ids called. */
@ApplicationScoped
public class Taxonomy {
    private final EntityManager database;
    private final TagRepository tags;
    private final CreateTag createTag;

    Taxonomy(EntityManager database, TagRepository tags, CreateTag createTag) {
        this.database = database;
        this.tags = tags;
        this.createTag = createTag;
    }

    /** A term where it is named. */
    public record NamedTerm(
            UUID id, String vocabulary, @Nullable String code, String path, String name) {}

    /** A tag where it is named. */
    public record NamedTag(UUID id, String slug, String name) {}

    /** What ids are called today. */
    public record Named(Map<UUID, NamedTerm> terms, Map<UUID, NamedTag> tags) {}

    /** What a piece is to be filed under, and what that is called today. */
    public record Filing(List<UUID> terms, Tagged tagged, Named named) {}

    /** Words sorted into tags that there are and words that are none. */
    public record Tagged(List<UUID> tags, List<String> unknown) {}

    /**
     * The terms at {@code vocabulary/path}, also at a path they had before, and the tags that words mean, as {@link #meant} says; one
     * statement. 422 with pointers to categories that are not there.
     *
     * @param filed what the piece is filed under already: an archived term may stay, but takes nothing new
     */
    @SuppressWarnings("unchecked")
    public Filing filing(List<String> categories, Collection<UUID> filed, List<String> words) {
        if (categories.isEmpty() && words.isEmpty()) {
            return new Filing(List.of(), tagged(words, Map.of()), new Named(Map.of(), Map.of()));
        }
        List<String> asked = words.stream().distinct().toList();
        List<Tuple> rows = database.createNativeQuery("""
                        select place, id, is_archived, vocabulary, code, address, name
                        from filed_under(:categories, :words, :slugs)""", Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("place", StandardBasicTypes.INTEGER)
                .addScalar("id", StandardBasicTypes.UUID)
                .addScalar("is_archived", StandardBasicTypes.BOOLEAN)
                .addScalar("vocabulary", StandardBasicTypes.STRING)
                .addScalar("code", StandardBasicTypes.STRING)
                .addScalar("address", StandardBasicTypes.STRING)
                .addScalar("name", StandardBasicTypes.STRING)
                .setParameter("categories", categories.toArray(String[]::new))
                .setParameter("words", asked.stream().map(String::strip).toArray(String[]::new))
                .setParameter("slugs", asked.stream().map(Slug::of).toArray(String[]::new))
                .getResultList();
        Map<Integer, Tuple> found = new HashMap<>();
        Map<String, UUID> meant = new HashMap<>();
        for (Tuple row : rows) {
            int place = row.get(0, Integer.class) - 1;
            if (row.get(3) == null) {
                meant.put(asked.get(place), row.get(1, UUID.class));
            } else {
                found.put(place, row);
            }
        }
        return new Filing(terms(categories, found, filed), tagged(words, meant), named(rows));
    }

    private static List<UUID> terms(List<String> categories, Map<Integer, Tuple> found, Collection<UUID> filed) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> terms = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            Tuple row = found.get(i);
            if (row == null) {
                faults.add(Fault.at("/categories/" + i, "There is no such category."));
            } else if (row.get(2, Boolean.class) && !filed.contains(row.get(1, UUID.class))) {
                faults.add(Fault.at("/categories/" + i, "This category is archived: it takes nothing new."));
            } else {
                terms.add(row.get(1, UUID.class));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return terms.stream().distinct().toList();
    }

    private static Named named(List<Tuple> rows) {
        Map<UUID, NamedTerm> terms = new HashMap<>();
        Map<UUID, NamedTag> tags = new HashMap<>();
        for (Tuple row : rows) {
            UUID id = row.get(1, UUID.class);
            String vocabulary = row.get(3, String.class);
            String address = row.get(5, String.class);
            String name = row.get(6, String.class);
            if (vocabulary == null) {
                tags.put(id, new NamedTag(id, address, name));
            } else {
                terms.put(id, new NamedTerm(id, vocabulary, row.get(4, String.class), address, name));
            }
        }
        return new Named(terms, tags);
    }

    /** The tags that these words name: by slug (also a former one), name or synonym, or nearly so. Words that name none are left out. */
    public Map<String, UUID> meant(Collection<String> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        List<String> asked = words.stream().distinct().toList();
        return tags.meant(asked).stream()
                .collect(Collectors.toMap(meant -> asked.get(meant.word()), TagRepository.Meant::tag));
    }

    /** Which of the words name a tag, as {@link #meant} says. */
    public Tagged tagged(List<String> words) {
        return tagged(words, meant(words));
    }

    /** The same with what they mean looked up before. */
    public static Tagged tagged(List<String> words, Map<String, UUID> meant) {
        List<UUID> known = words.stream()
                .map(meant::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> unknown = words.stream()
                .filter(word -> !meant.containsKey(word))
                .map(String::strip)
                .toList();
        return new Tagged(known, unknown);
    }

    /** Makes the tags an editor wrote that are not there yet. In the caller's transaction. */
    public List<UUID> create(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        tags.hold();
        List<UUID> made = new ArrayList<>();
        for (String name : names) {
            Tagged now = tagged(List.of(name));
            made.add(
                    now.tags().isEmpty()
                            ? createTag.keep(new Tag(name, List.of())).id()
                            : now.tags().getFirst());
        }
        return made;
    }

    /**
     * From here to the end of the transaction these are called and stand as they are read next. Whoever renders a live copy asks for it
     * first: else a name that changes at the same moment would stay on it for good.
     */
    public void hold(Collection<UUID> terms, Collection<UUID> tagIds) {
        if (!tagIds.isEmpty()) {
            database.createNativeQuery("""
                            select id from tag where id in (select coalesce(merged_into, id) from tag where id = any (:ids))
                              or id = any (:ids) order by id for share""")
                    .setParameter("ids", tagIds.toArray(UUID[]::new))
                    .getResultList();
        }
        if (!terms.isEmpty()) {
            database.createNativeQuery("""
                            with recursive up as (
                              select id, parent_id from term where id = any (:ids)
                              union select t.id, t.parent_id from term t join up on t.id = up.parent_id)
                            select id from term where id in (select id from up) order by id for share""")
                    .setParameter("ids", terms.toArray(UUID[]::new))
                    .getResultList();
        }
    }

    /** Those of the terms that are archived: what is filed under them stays so, but nothing new comes there. */
    @SuppressWarnings("unchecked")
    public Set<UUID> archived(Collection<UUID> terms) {
        List<UUID> archived = database.createNativeQuery("select id from term where id = any (:ids) and archived")
                .setParameter("ids", terms.toArray(UUID[]::new))
                .getResultList();
        return Set.copyOf(archived);
    }

    /** By the ids asked for, in one statement; a tag that was merged is what it became. */
    @SuppressWarnings("unchecked")
    public Named named(Collection<UUID> termIds, Collection<UUID> tagIds) {
        if (termIds.isEmpty() && tagIds.isEmpty()) {
            return new Named(Map.of(), Map.of());
        }
        List<Tuple> rows = database.createNativeQuery("""
                        select id as asked, id, vocabulary, code, path as address, name from term where id = any (:terms)
                        union all
                        select tag.id, coalesce(m.id, tag.id), null, null, coalesce(m.slug, tag.slug), coalesce(m.name, tag.name)
                        from tag left join tag m on m.id = tag.merged_into where tag.id = any (:tags)""", Tuple.class)
                .setParameter("terms", termIds.toArray(UUID[]::new))
                .setParameter("tags", tagIds.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, NamedTerm> terms = new HashMap<>();
        Map<UUID, NamedTag> named = new HashMap<>();
        for (Tuple row : rows) {
            UUID asked = row.get(0, UUID.class);
            UUID id = row.get(1, UUID.class);
            String vocabulary = row.get(2, String.class);
            String address = row.get(4, String.class);
            String name = row.get(5, String.class);
            if (vocabulary == null) {
                named.put(asked, new NamedTag(id, address, name));
            } else {
                terms.put(asked, new NamedTerm(id, vocabulary, row.get(3, String.class), address, name));
            }
        }
        return new Named(terms, named);
    }
}
