package learninghub.events.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import org.jboss.logging.Logger;

/**
 * Forgets the answers and listed names of events whose retention period is over. Each event is a transaction that holds its row and passes over one that another replica holds; what was done is written down in it, by number.
 */
@ApplicationScoped
class PurgeAnswers {
    /** Where an event does not say. */
    static final int USUAL_DAYS = 90;

    private static final int AT_ONCE = 500;
    private static final Logger LOG = Logger.getLogger(PurgeAnswers.class);

    private final EntityManager database;
    private final Clock clock;

    PurgeAnswers(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "purge-answers",
            every = "${hub.retention.sweep:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        QuarkusTransaction.requiringNew()
                .call(this::due)
                .forEach(event -> QuarkusTransaction.requiringNew().run(() -> forget(event)));
    }

    private List<UUID> due() {
        return database.createNativeQuery("""
                        select distinct r.event_id from registration r join event e on e.id = r.event_id
                        where (r.answers is not null or r.listed_name is not null)
                          and e.ends_at + make_interval(days => coalesce(e.answers_kept_days, :usual)) <= :now
                        limit :most""")
                .setParameter("usual", USUAL_DAYS)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    private void forget(UUID event) {
        boolean free = !database.createNativeQuery("select 1 from event where id = :event for update skip locked")
                .setParameter("event", event)
                .getResultList()
                .isEmpty();
        int forgotten = free ? forgetAnswers(event) : 0;
        if (forgotten > 0) {
            database.createNativeQuery(
                            "insert into answer_purge (id, event_id, registrations, purged_at) values (:id, :event, :number, :now)")
                    .setParameter("id", Ids.next())
                    .setParameter("event", event)
                    .setParameter("number", forgotten)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            LOG.infof("answers forgotten: eventId=%s registrations=%d", event, forgotten);
        }
    }

    private int forgetAnswers(UUID event) {
        return database.createNativeQuery("""
                        update registration set answers = null, listed_name = null, revision = revision + 1
                        where event_id = :event and (answers is not null or listed_name is not null)""").setParameter("event", event).executeUpdate();
    }
}
