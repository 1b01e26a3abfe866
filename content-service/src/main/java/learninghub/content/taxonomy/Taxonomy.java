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
import java.util.stream.Stream;
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
    private final RememberedFilings remembered;

    Taxonomy(EntityManager database, TagRepository tags, CreateTag createTag, RememberedFilings remembered) {
        this.database = database;
        this.tags = tags;
        this.createTag = createTag;
        this.remembered = remembered;
    }

    /** A term where it is named. */
    public record NamedTerm(
            UUID id, String vocabulary, @Nullable String code, String path, String name) {}

    /** A tag where it is named. */
    public record NamedTag(UUID id, String slug, String name) {}

    /** What ids are called today. */
    public record Named(Map<UUID, NamedTerm> terms, Map<UUID, NamedTag> tags) {}

    /**
     * What a piece is to be filed under, and what that is called today.
     *
     * @param asOf the version of the taxonomy that it was remembered from, to be looked at where the piece is written; null:
     *     it was asked for in this transaction
     */
    public record Filing(
            List<UUID> terms,
            Tagged tagged,
            Named named,
            @Nullable Long asOf) {}

    /** Words sorted into tags that there are and words that are none. */
    public record Tagged(List<UUID> tags, List<String> unknown) {}

    /**
     * The terms at {@code vocabulary/path}, also at a path they had before, and the tags that words mean, as {@link #meant} says; one
     * statement. 422 with pointers to categories that are not there.
     *
     * @param filed what the piece is filed under already: an archived term may stay, but takes nothing new
     */
    public Filing filing(List<String> categories, Collection<UUID> filed, List<String> words) {
        return filing(categories, filed, words, asked(categories, words).found(), null);
    }

    /**
     * The same for a new piece, without a statement where all of it was asked for since the taxonomy was changed last. In a transaction
     * that has changed nothing of the taxonomy: what others do not see yet would be remembered for them.
     */
    public Filing rememberedFiling(List<String> categories, List<String> words) {
        RememberedFilings.State state = remembered.now();
        boolean any = !categories.isEmpty() || !words.isEmpty();
        boolean known = any
                && Stream.concat(
                                categories.stream().map(Taxonomy::category),
                                words.stream().map(Taxonomy::word))
                        .allMatch(state.found()::containsKey);
        if (known) {
            return filing(categories, List.of(), words, state.found(), state.version());
        }
        Answer answer = asked(categories, words);
        remembered.remember(answer.version(), answer.found());
        return filing(categories, List.of(), words, answer.found(), null);
    }

    /** Whether nobody has changed the taxonomy since; else what was remembered is forgotten. */
    public boolean isStill(long version) {
        boolean still = !database.createNativeQuery("select 1 from taxonomy_version where version = :version")
                .setParameter("version", version)
                .getResultList()
                .isEmpty();
        if (!still) {
            remembered.forget(version);
        }
        return still;
    }

    /** What was found of what was asked for, at which version; of nothing at none. */
    private record Answer(Map<RememberedFilings.Written, Filed> found, long version) {}

    private static Filing filing(
            List<String> categories,
            Collection<UUID> filed,
            List<String> words,
            Map<RememberedFilings.Written, Filed> found,
            @Nullable Long asOf) {
        Map<String, UUID> meant = new HashMap<>();
        Map<UUID, NamedTag> tags = new HashMap<>();
        for (String word : words) {
            Filed tag = found.get(word(word));
            if (tag != null) {
                meant.put(word, tag.id());
                tags.put(tag.id(), new NamedTag(tag.id(), tag.address(), tag.name()));
            }
        }
        Map<UUID, NamedTerm> terms = new HashMap<>();
        for (String category : categories) {
            Filed term = found.get(category(category));
            if (term != null) {
                terms.put(term.id(), named(term));
            }
        }
        return new Filing(terms(categories, found, filed), tagged(words, meant), new Named(terms, tags), asOf);
    }

    private static RememberedFilings.Written category(String address) {
        return new RememberedFilings.Written(true, address);
    }

    private static RememberedFilings.Written word(String word) {
        return new RememberedFilings.Written(false, word.strip());
    }

    private static NamedTerm named(Filed term) {
        return new NamedTerm(
                term.id(), Objects.requireNonNull(term.vocabulary()), term.code(), term.address(), term.name());
    }

    @SuppressWarnings("unchecked")
    private Answer asked(List<String> categories, List<String> words) {
        if (categories.isEmpty() && words.isEmpty()) {
            return new Answer(Map.of(), 0);
        }
        List<String> asked = words.stream().map(String::strip).distinct().toList();
        List<Tuple> rows = database.createNativeQuery("""
                        select place, id, is_archived, vocabulary, code, address, name, (select version from taxonomy_version) as version
                        from filed_under(:categories, :words, :slugs)""", Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("place", StandardBasicTypes.INTEGER)
                .addScalar("id", StandardBasicTypes.UUID)
                .addScalar("is_archived", StandardBasicTypes.BOOLEAN)
                .addScalar("vocabulary", StandardBasicTypes.STRING)
                .addScalar("code", StandardBasicTypes.STRING)
                .addScalar("address", StandardBasicTypes.STRING)
                .addScalar("name", StandardBasicTypes.STRING)
                .addScalar("version", StandardBasicTypes.LONG)
                .setParameter("categories", categories.toArray(String[]::new))
                .setParameter("words", asked.toArray(String[]::new))
                .setParameter("slugs", asked.stream().map(Slug::of).toArray(String[]::new))
                .getResultList();
        Map<RememberedFilings.Written, Filed> found = new HashMap<>();
        for (Tuple row : rows) {
            int place = row.get("place", Integer.class) - 1;
            Filed one = Filed.of(row);
            found.put(one.isTerm() ? category(categories.get(place)) : word(asked.get(place)), one);
        }
        return new Answer(found, rows.isEmpty() ? 0 : rows.getFirst().get("version", Long.class));
    }

    private static List<UUID> terms(
            List<String> categories, Map<RememberedFilings.Written, Filed> found, Collection<UUID> filed) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> terms = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            Filed term = found.get(category(categories.get(i)));
            if (term == null) {
                faults.add(Fault.at("/categories/" + i, "There is no such category."));
            } else if (term.archived() && !filed.contains(term.id())) {
                faults.add(Fault.at("/categories/" + i, "This category is archived: it takes nothing new."));
            } else {
                terms.add(term.id());
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return terms.stream().distinct().toList();
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
