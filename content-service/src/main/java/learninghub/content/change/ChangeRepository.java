package learninghub.content.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the log in order, each change with what its subject is called today; one query. */
@ApplicationScoped
public class ChangeRepository {
    private static final String ALL = "public_change c where c.position > :position";

    /** Each type by its own index, so that a rare one is not looked for among all the others. */
    private static final String OF_TYPES = """
            unnest(cast(:kinds as text[]), cast(:changes as text[])) as wanted (kind, change)
            cross join lateral (select * from public_change p
              where p.kind = wanted.kind and p.change = wanted.change and p.position > :position order by p.position limit :most) c""";

    private final EntityManager database;
    private final LogEnd end;

    ChangeRepository(EntityManager database, LogEnd end) {
        this.database = database;
        this.end = end;
    }

    /** Up to {@code most} changes after this position, of these types; of all when there are none. Holds no connection afterwards. */
    @Transactional
    @SuppressWarnings("unchecked")
    public ChangeBatch after(long position, List<ChangeType> types, int most) {
        long known = end.position();
        Query query = database.createNativeQuery("""
                        select c.position, c.kind, c.subject, c.change, c.at,
                               coalesce(a.slug, e.slug, t.slug, m.slug) as slug, coalesce(a.title, e.data ->> 'title', t.name, m.name) as title,
                               coalesce(a.type, e.data ->> 'type') as type,
                               case when m.id is null then c.kind || 's/' || coalesce(a.slug, e.slug, t.slug)
                                    else 'vocabularies/' || m.vocabulary || '/terms/' || m.id end as address
                        from (select c.* from %s order by c.position limit :most) c
                          left join live_article a on c.kind = 'article' and a.article_id = c.subject
                          left join event_copy e on c.kind = 'event' and e.id = c.subject and e.status <> 'withdrawn'
                          left join tag t on c.kind = 'tag' and t.id = c.subject
                          left join term m on c.kind = 'term' and m.id = c.subject
                        order by c.position""".formatted(types.isEmpty() ? ALL : OF_TYPES), Tuple.class)
                .setParameter("position", position)
                .setParameter("most", most);
        if (!types.isEmpty()) {
            query.setParameter("kinds", types.stream().map(ChangeType::kind).toArray(String[]::new))
                    .setParameter(
                            "changes", types.stream().map(ChangeType::change).toArray(String[]::new));
        }
        List<Tuple> rows = query.getResultList();
        return new ChangeBatch(
                rows.stream().map(ChangeRepository::change).toList(), reached(position, rows, most, known));
    }

    /** The change at this position, which there is. */
    @Transactional
    public Change at(long position) {
        return after(position - 1, List.of(), 1).changes().getFirst();
    }

    /** A page that is not full goes up to where the log ended before it was read. */
    private static long reached(long position, List<Tuple> rows, int most, long known) {
        long last = rows.isEmpty() ? position : rows.getLast().get("position", Long.class);
        return rows.size() < most ? Math.max(last, known) : last;
    }

    private static Change change(Tuple row) {
        String kind = row.get("kind", String.class);
        UUID subject = row.get("subject", UUID.class);
        boolean withdrawn = PublicChanges.WITHDRAWN.equals(row.get("change", String.class));
        String slug = withdrawn ? null : row.get("slug", String.class);
        return new Change(
                "1.0",
                String.valueOf(row.get("position", Long.class)),
                "learninghub." + kind + "." + row.get("change", String.class) + ".v1",
                "/api/v1/changes",
                subject,
                row.get("at", Instant.class),
                "application/json",
                new Change.Data(
                        subject,
                        slug,
                        slug == null ? null : row.get("title", String.class),
                        slug == null ? null : row.get("type", String.class),
                        slug == null ? null : "/api/v1/" + row.get("address", String.class)));
    }
}
