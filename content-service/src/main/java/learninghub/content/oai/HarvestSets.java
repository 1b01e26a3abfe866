package learninghub.content.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The sets there are, and what is asked for by one. */
@ApplicationScoped
class HarvestSets {
    private static final List<String> TYPES = List.of("article", "news", "resource");

    private final EntityManager database;

    HarvestSets(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<HarvestSet> all() {
        List<HarvestSet> sets = new ArrayList<>();
        sets.add(new HarvestSet("type", "By type"));
        TYPES.forEach(type -> sets.add(new HarvestSet(HarvestSet.TYPE + type, "Type: " + type)));
        List<Tuple> vocabularies = database.createNativeQuery(
                        "select slug, name from vocabulary order by slug", Tuple.class)
                .getResultList();
        vocabularies.forEach(row -> sets.add(new HarvestSet(row.get(0, String.class), row.get(1, String.class))));
        List<Tuple> terms = database.createNativeQuery(
                        "select vocabulary, path, name from term order by vocabulary, path", Tuple.class)
                .getResultList();
        terms.forEach(row -> sets.add(new HarvestSet(
                HarvestSet.ofTerm(row.get(0, String.class), row.get(1, String.class)), row.get(2, String.class))));
        return sets;
    }

    /** The type, if the set is one of type; empty for the set of all types. */
    static List<String> typesIn(String spec) {
        return spec.equals("type")
                ? TYPES
                : TYPES.stream()
                        .filter(type -> spec.equals(HarvestSet.TYPE + type))
                        .toList();
    }

    /** The terms one of which a piece in the set is filed under; none where there is no such set. */
    @SuppressWarnings("unchecked")
    List<UUID> termsIn(String spec) {
        int colon = spec.indexOf(':');
        if (colon < 0) {
            return database.createNativeQuery(
                            "select id from term where vocabulary = :vocabulary and parent_id is null")
                    .setParameter("vocabulary", spec)
                    .getResultList();
        }
        return database.createNativeQuery("select id from term where vocabulary = :vocabulary and path = :path")
                .setParameter("vocabulary", spec.substring(0, colon))
                .setParameter("path", spec.substring(colon + 1).replace(':', '/'))
                .getResultList();
    }
}
