package learninghub.network.figures;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import learninghub.network.actor.ActingAs;

/** Once a day the public figures are counted anew. Of two replicas the second finds them counted. */
@ApplicationScoped
class CountMembers {
    private final EntityManager database;
    private final Clock clock;

    CountMembers(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "count-members",
            every = "${hub.figures.count-every:1h}",
            delayed = "90s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActingAs(ActingAs.FIGURES)
    void count() {
        database.createNativeQuery("""
                        update public_figures f set as_of = :today, members = (
                          select count(*) / 10 * 10 from membership m where m.network_id = f.network_id and m.ended_at is null)
                        where f.shown and f.as_of < :today""")
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
    }
}
