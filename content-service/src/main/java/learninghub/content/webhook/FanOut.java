package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes messages of what changed: each webhook follows the log from its own position, one replica at a time. A suspended partner's stands
 * still and goes on from there when the partner is let in again.
 */
@ApplicationScoped
class FanOut {
    private static final int WEBHOOKS = 50;
    private static final int CHANGES = 500;

    private final EntityManager database;
    private final Deliveries deliveries;
    private final Clock clock;

    FanOut(EntityManager database, Deliveries deliveries, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Whether any webhook was behind. */
    @Transactional
    @SuppressWarnings("unchecked")
    boolean pass() {
        List<Tuple> behind = database.createNativeQuery("""
                        select id, position, least(position + :changes, (select max(c.position) from public_change c)) as until from webhook
                        where enabled and position < (select max(c.position) from public_change c)
                          and not exists (select 1 from shut_out s where s.digest = sha256(convert_to(owner, 'UTF8')))
                        order by position limit :webhooks for update skip locked""", Tuple.class)
                .setParameter("changes", CHANGES)
                .setParameter("webhooks", WEBHOOKS)
                .getResultList();
        behind.forEach(row -> add(
                row.get("id", UUID.class),
                row.get("position", Number.class).longValue(),
                row.get("until", Number.class).longValue()));
        return !behind.isEmpty();
    }

    private void add(UUID webhook, long position, long until) {
        deliveries.add(webhook, position, until, clock.instant());
        database.createNativeQuery("update webhook set position = :until where id = :id")
                .setParameter("until", until)
                .setParameter("id", webhook)
                .executeUpdate();
    }
}
