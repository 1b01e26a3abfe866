package learninghub.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The sender's side of the table {@code notice}. Each method in a transaction of the caller's; none is open while a letter is on its way. */
@ApplicationScoped
class Queue {
    private final EntityManager database;
    private final NoticesConfig config;
    private final Clock clock;

    Queue(EntityManager database, NoticesConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** @param tries with this one */
    record Taken(Notice notice, UUID lease, int tries) {}

    /**
     * The one that has been due longest and that nobody else holds, for as long as a lease lasts. The try is counted before it is made:
     * whatever ends this process while it sends cannot do so for ever.
     */
    Optional<Taken> take() {
        return Sql.read(database, """
                        update notice set lease = gen_random_uuid(), next_try_at = :until, tries = tries + 1
                        where id = (select id from notice where next_try_at <= :now order by next_try_at limit 1 for update skip locked)
                        returning id, kind, about, person, lease, tries""", Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("until", clock.instant().plus(config.lease()))
                .getResultList()
                .stream()
                .findFirst()
                .map(Queue::taken);
    }

    private static Taken taken(Tuple row) {
        Notice notice = new Notice(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("about", UUID.class),
                row.get("person", String.class));
        return new Taken(notice, row.get("lease", UUID.class), row.get("tries", Integer.class));
    }

    /** Unless it was queued again meanwhile: then what was sent may be old news, and it stays. */
    void done(Taken taken) {
        Sql.write(database, "delete from notice where id = :id and lease = :lease")
                .setParameter("id", taken.notice().id())
                .setParameter("lease", taken.lease())
                .executeUpdate();
    }

    void later(Taken taken, Duration wait) {
        Sql.write(database, "update notice set lease = null, next_try_at = :then where id = :id and lease = :lease")
                .setParameter("then", clock.instant().plus(wait))
                .setParameter("id", taken.notice().id())
                .setParameter("lease", taken.lease())
                .executeUpdate();
    }
}
