package learninghub.content.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which published files were read, and what is in them. */
@ApplicationScoped
class TextTable {
    private final EntityManager database;

    TextTable(EntityManager database) {
        this.database = database;
    }

    /** A file to be read. */
    record Claimed(UUID id, Kind kind, long size, int attempts) {}

    /** The next file to read, which no other replica takes before {@code until}: only one that readers may have at this moment. */
    @SuppressWarnings("unchecked")
    @Transactional
    Optional<Claimed> claim(Instant now, Instant until) {
        List<Tuple> rows = database.createNativeQuery("""
                        update attachment_text t set due = :until, attempts = t.attempts + 1 from attachment a
                        where a.id = t.file_id and t.file_id = (
                          select w.file_id from attachment_text w join attachment f on f.id = w.file_id
                          where w.state = 'WAITING' and w.due <= :now and f.scan in ('NONE', 'CLEAN')
                            and exists (select from live_file l join live_article using (article_id) where l.file_id = w.file_id)
                          order by w.due limit 1 for no key update of w skip locked)
                        returning a.id, a.media_type, a.size, t.attempts""", Tuple.class)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Claimed(
                        row.get("id", UUID.class),
                        Kind.of(row.get("media_type", String.class)).orElseThrow(),
                        row.get("size", Long.class),
                        row.get("attempts", Integer.class)));
    }

    /** One at a time, to the end of the transaction: positions become visible in their order. */
    @Transactional
    void read(UUID id, String text) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(7217, 5)")
                .getSingleResult();
        database.createNativeQuery("""
                        update attachment_text set state = 'READ', text = :text,
                          position = coalesce((select max(position) from attachment_text), 0) + 1
                        where file_id = :id and state = 'WAITING'""")
                // PostgreSQL has no such character.
                .setParameter("text", text.replace('\0', ' '))
                .setParameter("id", id)
                .executeUpdate();
    }

    @Transactional
    void unreadable(UUID id) {
        database.createNativeQuery(
                        "update attachment_text set state = 'UNREADABLE' where file_id = :id and state = 'WAITING'")
                .setParameter("id", id)
                .executeUpdate();
    }
}
