package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/** The secrets of webhooks: the newest, and those it took the place of for as long as they overlap. */
@ApplicationScoped
class Secrets {
    /** How long messages are signed with the old secret as well, so that a receiver can change over without losing one. */
    static final Duration OVERLAP = Duration.ofHours(24);

    /** The most a message is signed with. */
    static final int MOST = 5;

    private final EntityManager database;
    private final SecretBox box;
    private final Clock clock;

    Secrets(EntityManager database, SecretBox box, Clock clock) {
        this.database = database;
        this.box = box;
        this.clock = clock;
    }

    /** A new one, shown this once. The row of the webhook must be locked. */
    NewSecret draw(UUID webhook) {
        Instant now = clock.instant();
        Instant end = now.plus(OVERLAP);
        database.createNativeQuery("delete from webhook_secret where webhook_id = :webhook and expires_at <= :now")
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .executeUpdate();
        int old = database.createNativeQuery(
                        "update webhook_secret set expires_at = least(expires_at, :end) where webhook_id = :webhook")
                .setParameter("end", end)
                .setParameter("webhook", webhook)
                .executeUpdate();
        if (old >= MOST) {
            throw new Refusal.Conflict("There are " + MOST + " secrets already; one of them ends within 24 hours.");
        }
        String secret = box.draw();
        database.createNativeQuery(
                        "insert into webhook_secret (id, webhook_id, sealed, created_at) values (:id, :webhook, :sealed, :now)")
                .setParameter("id", Ids.next())
                .setParameter("webhook", webhook)
                .setParameter("sealed", box.seal(secret, webhook))
                .setParameter("now", now)
                .executeUpdate();
        return new NewSecret(secret, now, old == 0 ? null : end);
    }

    /** The newest first. */
    @SuppressWarnings("unchecked")
    List<String> valid(UUID webhook) {
        List<Tuple> sealed = database.createNativeQuery("""
                        select sealed from webhook_secret
                        where webhook_id = :webhook and (expires_at is null or expires_at > :now) order by created_at desc, id desc""", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("now", clock.instant())
                .getResultList();
        return sealed.stream()
                .map(row -> box.open(row.get(0, byte[].class), webhook))
                .toList();
    }
}
