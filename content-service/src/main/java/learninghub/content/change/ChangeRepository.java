package learninghub.content.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the log in order, each change with what its subject is called today; one query. */
@ApplicationScoped
class ChangeRepository {
    private final EntityManager database;

    ChangeRepository(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<Change> after(long position, int most) {
        List<Tuple> rows = database.createNativeQuery("""
                        select c.position, c.kind, c.subject, c.change, c.at,
                               coalesce(a.slug, e.slug, t.slug, m.slug) as slug, coalesce(a.title, e.data ->> 'title', t.name, m.name) as title,
                               coalesce(a.type, e.data ->> 'type') as type,
                               case when m.id is null then c.kind || 's/' || coalesce(a.slug, e.slug, t.slug)
                                    else 'vocabularies/' || m.vocabulary || '/terms/' || m.id end as address
                        from public_change c
                          left join live_article a on c.kind = 'article' and a.article_id = c.subject
                          left join event_copy e on c.kind = 'event' and e.id = c.subject and e.status <> 'withdrawn'
                          left join tag t on c.kind = 'tag' and t.id = c.subject
                          left join term m on c.kind = 'term' and m.id = c.subject
                        where c.position > :position order by c.position limit :most""", Tuple.class)
                .setParameter("position", position)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(ChangeRepository::change).toList();
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
