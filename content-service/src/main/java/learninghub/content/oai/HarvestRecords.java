package learninghub.content.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import learninghub.content.article.PublishedPiece;
import learninghub.content.article.PublishedPieces;
import learninghub.content.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Every piece that is or was public, at the place of its last change in the log. A piece that changes while it is harvested moves to the
 * end: it may be given out twice and is never missed.
 */
@ApplicationScoped
class HarvestRecords {
    private static final String LAST_CHANGES = """
            select c.position, c.subject, c.placed_at, la.article_id is not null as live, coalesce(la.type, w.type) as type,
              case when la.article_id is null then w.terms
                else array(select t.term_id from live_article_term t where t.article_id = c.subject) end as terms
            from public_change c
              left join live_article la on la.article_id = c.subject
              left join withdrawn_article w on w.article_id = c.subject
            where c.kind = 'article' and not exists (
                select from public_change n where n.kind = 'article' and n.subject = c.subject and n.position > c.position)
              and (la.article_id is not null or w.article_id is not null)
              and\s""";

    private static final String FROM = """
            \sand c.position >= (select f.position from public_change f where f.placed_at >= :from
                               order by f.placed_at, f.position limit 1)""";

    private static final String IN_TYPES = " and coalesce(la.type, w.type) = any (:types)";

    private static final String IN_TERMS = """
            \sand (exists (select from live_article_term t where t.article_id = c.subject and t.term_id = any (:terms))
               or (la.article_id is null and w.terms && :terms))""";

    private final EntityManager database;
    private final PublishedPieces pieces;
    private final HarvestSets sets;
    private final Taxonomy taxonomy;

    HarvestRecords(EntityManager database, PublishedPieces pieces, HarvestSets sets, Taxonomy taxonomy) {
        this.database = database;
        this.pieces = pieces;
        this.sets = sets;
        this.taxonomy = taxonomy;
    }

    /** The next records, whole or as headers only; one more than {@code most} tells that there are others. */
    @Transactional
    List<HarvestRecord> next(Selection selection, int most, boolean whole) {
        StringBuilder sql = new StringBuilder(LAST_CHANGES).append("c.position > :position");
        sql.append(selection.from() == null ? "" : FROM);
        sql.append(selection.before() == null ? "" : " and c.placed_at < :before");
        List<String> types = selection.set() == null ? List.of() : HarvestSets.typesIn(selection.set());
        boolean byTerm = selection.set() != null && types.isEmpty();
        List<UUID> terms = byTerm ? sets.termsIn(selection.set()) : List.of();
        sql.append(types.isEmpty() ? "" : IN_TYPES).append(byTerm ? IN_TERMS : "");
        Query query = database.createNativeQuery(sql + " order by c.position limit :most", Tuple.class)
                .setParameter("position", selection.position())
                .setParameter("most", most);
        bind(query, "from", selection.from());
        bind(query, "before", selection.before());
        bind(query, "types", types.isEmpty() ? null : types.toArray(String[]::new));
        bind(query, "terms", byTerm ? terms.toArray(UUID[]::new) : null);
        return records(query, whole);
    }

    @Transactional
    Optional<HarvestRecord> at(UUID id) {
        Query query = database.createNativeQuery(
                        LAST_CHANGES + "c.subject = :id and c.position is not null", Tuple.class)
                .setParameter("id", id);
        return records(query, true).stream().findFirst();
    }

    /** When the first piece became public; the harvester need not ask for anything earlier. */
    @Transactional
    Instant earliest() {
        return (Instant)
                database.createNativeQuery("select coalesce(min(placed_at), to_timestamp(0)) from public_change")
                        .getSingleResult();
    }

    /** The time the log is kept by. */
    @Transactional
    Instant now() {
        return (Instant)
                database.createNativeQuery("select statement_timestamp()").getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<HarvestRecord> records(Query query, boolean whole) {
        List<Tuple> rows = query.getResultList();
        Set<UUID> terms = new HashSet<>();
        rows.forEach(row -> terms.addAll(List.of(row.get("terms", UUID[].class))));
        Map<UUID, Taxonomy.NamedTerm> named = taxonomy.named(terms, Set.of()).terms();
        Map<UUID, PublishedPiece> found = whole
                ? pieces.among(
                        rows.stream().map(row -> row.get("subject", UUID.class)).toList())
                : Map.of();
        return rows.stream()
                .map(row -> {
                    PublishedPiece piece = found.get(row.get("subject", UUID.class));
                    // It may have been withdrawn since the line above.
                    return record(row, named, whole ? piece == null : !row.get("live", Boolean.class), piece);
                })
                .toList();
    }

    private static HarvestRecord record(
            Tuple row, Map<UUID, Taxonomy.NamedTerm> named, boolean deleted, @Nullable PublishedPiece piece) {
        List<String> sets = new ArrayList<>();
        sets.add(HarvestSet.TYPE + row.get("type", String.class));
        Arrays.stream(row.get("terms", UUID[].class))
                .map(named::get)
                .filter(Objects::nonNull)
                .map(term -> HarvestSet.ofTerm(term.vocabulary(), term.path()))
                .sorted()
                .forEach(sets::add);
        return new HarvestRecord(
                row.get("subject", UUID.class),
                row.get("position", Long.class),
                row.get("placed_at", Instant.class),
                sets,
                deleted,
                piece);
    }

    private static void bind(Query query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
