package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads vocabularies, each answer with one query; and holds one while its terms change. */
@ApplicationScoped
class VocabularyRepository {
    private final EntityManager database;

    VocabularyRepository(EntityManager database) {
        this.database = database;
    }

    /** The whole tree, nobody else changing it before the transaction ends. */
    TermTree held(String slug) {
        Vocabulary vocabulary = database.find(Vocabulary.class, slug, LockModeType.PESSIMISTIC_WRITE);
        if (vocabulary == null) {
            throw new Refusal.NotFound();
        }
        List<Term> terms = database.createQuery("from Term where vocabulary = :slug", Term.class)
                .setParameter("slug", slug)
                .getResultList();
        return new TermTree(vocabulary, terms);
    }

    Term add(Term term) {
        database.persist(term);
        database.flush();
        return term;
    }

    Optional<Term> term(String vocabulary, UUID id) {
        return database.createQuery("from Term where vocabulary = :vocabulary and id = :id", Term.class)
                .setParameter("vocabulary", vocabulary)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** From now on these terms are found where they were before as well; whoever stands there now is found first and alone. */
    void rememberFormerPaths(String vocabulary, Map<UUID, String> before) {
        database.flush();
        UUID[] terms = before.keySet().toArray(UUID[]::new);
        database.createNativeQuery("""
                        insert into term_former_path (vocabulary, path, term_id)
                        select :vocabulary, was.path, was.id from unnest(:terms, :paths) as was (id, path)
                          join term t on t.id = was.id and t.path <> was.path
                        on conflict (vocabulary, path) do update set term_id = excluded.term_id""")
                .setParameter("vocabulary", vocabulary)
                .setParameter("terms", terms)
                .setParameter("paths", before.values().toArray(String[]::new))
                .executeUpdate();
        releaseTakenPaths(terms);
    }

    void releaseTakenPaths(UUID... terms) {
        database.createNativeQuery("""
                        delete from term_former_path f using term t
                        where t.id = any (:terms) and f.vocabulary = t.vocabulary and f.path = t.path""").setParameter("terms", terms).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, List<String>> formerPaths(Collection<UUID> terms) {
        List<Tuple> rows = database.createNativeQuery(
                        "select term_id, path from term_former_path where term_id = any (:terms) order by path",
                        Tuple.class)
                .setParameter("terms", terms.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    List<VocabularySummary> all() {
        List<Tuple> rows = database.createNativeQuery("select slug, name from vocabulary order by place", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new VocabularySummary(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    Optional<VocabularyView> tree(String slug) {
        return tree(slug, "", null);
    }

    /** The tree of a coded vocabulary with the published pieces of one country, or of all. */
    Optional<CoverageView> coverage(String slug, @Nullable String country) {
        return tree(slug, " and v.coded", country)
                .map(tree -> new CoverageView(tree.slug(), tree.name(), country, tree.terms()));
    }

    @SuppressWarnings("unchecked")
    private Optional<VocabularyView> tree(String slug, String further, @Nullable String country) {
        String counted = country == null ? """
                lateral (select sum(part.pieces) as pieces from (
                  select pieces from use_count where target = t.id
                  union all select pieces from use_change where target = t.id) as part) as n on true""" : """
                (select l.term_id as target, count(*) as pieces from live_article_term l
                   join live_article la on la.article_id = l.article_id
                 where la.country = :country and l.term_id in (select id from term where vocabulary = :slug)
                 group by l.term_id) as n on n.target = t.id""";
        var query = database.createNativeQuery(
                        """
                        select v.name as vocabulary, t.id, t.parent_id, t.code, t.slug, t.path, t.name, t.archived,
                               coalesce(n.pieces, 0) as pieces
                        from vocabulary v left join term t on t.vocabulary = v.slug left join """ + " " + counted + " where v.slug = :slug" + further + " order by t.place, t.name",
                        Tuple.class)
                .setParameter("slug", slug);
        if (country != null) {
            query.setParameter("country", country);
        }
        List<Tuple> rows = query.getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<@Nullable UUID, List<Tuple>> byParent = new HashMap<>();
        for (Tuple row : rows) {
            if (row.get("id") != null) {
                byParent.computeIfAbsent(row.get("parent_id", UUID.class), parent -> new ArrayList<>())
                        .add(row);
            }
        }
        return Optional.of(
                new VocabularyView(slug, rows.getFirst().get("vocabulary", String.class), below(null, byParent)));
    }

    private static List<TermView> below(@Nullable UUID parent, Map<@Nullable UUID, List<Tuple>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(row -> new TermView(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        row.get("slug", String.class),
                        row.get("path", String.class),
                        row.get("name", String.class),
                        row.get("pieces", Number.class).longValue(),
                        row.get("archived", Boolean.class),
                        below(row.get("id", UUID.class), byParent)))
                .toList();
    }
}
