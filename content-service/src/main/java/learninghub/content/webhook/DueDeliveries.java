package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Hands out what is due, each to one replica at a time; nothing of whoever is suspended, whose messages wait.
 * A replica that dies with a message leaves it to the next once its claim is over.
 */
@ApplicationScoped
class DueDeliveries {
    /** Longer than a try can take. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    /** Messages to one webhook under way, so that a slow receiver holds up nobody else. */
    static final int AT_ONE_WEBHOOK = 4;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int DROPPED_AT_ONCE = 1_000;

    private final EntityManager database;
    private final Clock clock;

    DueDeliveries(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<DueDelivery> claim(int most) {
        Instant now = clock.instant();
        List<Tuple> rows = database.createNativeQuery("""
                        update webhook_delivery d set claimed_until = :until, tries = d.tries + 1
                        from (select due.id from (select * from webhook h where not exists (
                                select 1 from shut_out s where s.digest = sha256(convert_to(h.owner, 'UTF8')))) w cross join lateral (
                                select x.id, x.next_try_at from webhook_delivery x
                                where x.webhook_id = w.id and x.state = 'PENDING' and x.next_try_at <= :now
                                  and (x.claimed_until is null or x.claimed_until <= :now) and (w.enabled or x.position is null)
                                order by x.next_try_at
                                limit greatest(0, :atOne - (select count(*) from webhook_delivery o
                                                            where o.webhook_id = w.id and o.claimed_until > :now))
                                for update skip locked) due
                              order by due.next_try_at limit :most) taken
                        where d.id = taken.id returning d.id, d.webhook_id, d.position, d.tries""", Tuple.class)
                .setParameter("until", now.plus(CLAIM))
                .setParameter("now", now)
                .setParameter("atOne", AT_ONE_WEBHOOK)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new DueDelivery(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, Long.class),
                        row.get(3, Integer.class)))
                .toList();
    }

    /** The log is kept for 30 days. */
    @Transactional
    boolean dropOld() {
        return database.createNativeQuery("""
                        delete from webhook_delivery where id in (
                          select id from webhook_delivery where created_at < :before and state <> 'PENDING'
                          order by created_at limit :most for update skip locked)""")
                        .setParameter("before", clock.instant().minus(KEPT))
                        .setParameter("most", DROPPED_AT_ONCE)
                        .executeUpdate()
                > 0;
    }
}
