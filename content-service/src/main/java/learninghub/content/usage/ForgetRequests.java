package learninghub.content.usage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Counts are kept for a year and a month. */
@ApplicationScoped
class ForgetRequests {
    static final int KEPT_DAYS = 396;

    private final EntityManager database;

    ForgetRequests(EntityManager database) {
        this.database = database;
    }

    @Scheduled(
            identity = "forget-partner-requests",
            every = "${hub.partner-requests.forget-every:6h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        database.createNativeQuery("delete from partner_requests where day < current_date - cast(:days as int)")
                .setParameter("days", KEPT_DAYS)
                .executeUpdate();
    }
}
