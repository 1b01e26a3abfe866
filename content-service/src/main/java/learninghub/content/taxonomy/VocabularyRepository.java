package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads vocabularies; each answer is one query. */
@ApplicationScoped
class VocabularyRepository {
    private final EntityManager database;

    VocabularyRepository(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<VocabularySummary> all() {
        List<Tuple> rows = database.createNativeQuery("select slug, name from vocabulary order by place", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new VocabularySummary(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    Optional<VocabularyView> tree(String slug) {
        List<Tuple> rows = database.createNativeQuery("""
                        select v.name as vocabulary, t.id, t.parent_id, t.code, t.slug, t.path, t.name, t.archived,
                               (select count(*) from live_article_term l where l.term_id = t.id) as pieces
                        from vocabulary v left join term t on t.vocabulary = v.slug
                        where v.slug = :slug order by t.place, t.name""", Tuple.class)
                .setParameter("slug", slug)
                .getResultList();
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
                        row.get("pieces", Long.class),
                        row.get("archived", Boolean.class),
                        below(row.get("id", UUID.class), byParent)))
                .toList();
    }
}
