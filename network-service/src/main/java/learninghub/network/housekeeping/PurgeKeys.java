package learninghub.network.housekeeping;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import learninghub.network.actor.ActingAs;

/** An owner who comes back deletes their own old answers; this one deletes those of owners who do not, and links that are over. */
@ApplicationScoped
class PurgeKeys {
    private static final int AT_ONCE = 5_000;

    private final EntityManager database;

    PurgeKeys(EntityManager database) {
        this.database = database;
    }

    @Scheduled(
            identity = "purge-idempotency-keys",
            every = "${hub.idempotency.purge-every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActingAs(ActingAs.PURGE)
    void purge() {
        database.createNativeQuery("""
                        delete from idempotency_key where (owner, key) in (
                          select owner, key from idempotency_key where kept_at < now() - interval '24 hours'
                          order by kept_at limit :most)""").setParameter("most", AT_ONCE).executeUpdate();
        database.createNativeQuery("""
                        delete from private_link where id in (
                          select id from private_link where expires_at < now() order by expires_at limit :most)""").setParameter("most", AT_ONCE).executeUpdate();
    }
}
