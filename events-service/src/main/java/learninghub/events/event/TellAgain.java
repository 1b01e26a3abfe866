package learninghub.events.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import learninghub.events.taxonomy.Relabelled;

/**
 * Tells the others of public events again when a tag or category of theirs is called otherwise. What is left to do are rows: it goes
 * on after a restart, and replicas share the work by skipping what another holds.
 */
@ApplicationScoped
class TellAgain {
    /** Events told of in one transaction. */
    static final int AT_ONCE = 100;

    private final EntityManager database;
    private final Events events;
    private final EventFacts facts;

    TellAgain(EntityManager database, Events events, EventFacts facts) {
        this.database = database;
        this.events = events;
        this.facts = facts;
    }

    void relabelled(@Observes Relabelled change) {
        database.createNativeQuery("""
                        insert into event_to_tell (event_id)
                        select e.id from event e where e.status <> 'draft' and e.id in (
                          select event_id from event_tag where tag_id = any (:tags)
                          union select event_id from event_term where term_id = any (:terms))""")
                .setParameter("tags", change.tags().toArray(UUID[]::new))
                .setParameter("terms", change.terms().toArray(UUID[]::new))
                .executeUpdate();
    }

    @Scheduled(
            identity = "tell-again",
            every = "${hub.tell-again.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::batch);
        }
    }

    /** Whether there was anything to do. Locked in one order, so that two replicas never wait for each other. */
    @SuppressWarnings("unchecked")
    private boolean batch() {
        List<UUID> taken =
                database.createNativeQuery("""
                        delete from event_to_tell where seq in (
                          select seq from event_to_tell order by seq limit :most for update skip locked)
                        returning event_id""").setParameter("most", AT_ONCE).getResultList();
        taken.stream().distinct().sorted().map(events::locked).forEach(facts::announce);
        return !taken.isEmpty();
    }
}
