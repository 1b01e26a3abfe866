package learninghub.events.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets the address of whoever has had no place, wait or offer for long enough, and what was reminded of events that are over. */
@ApplicationScoped
class ForgetAddresses {
    private static final Logger LOG = Logger.getLogger(ForgetAddresses.class);

    private final EntityManager database;
    private final RemindersConfig config;
    private final Clock clock;

    ForgetAddresses(EntityManager database, RemindersConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "forget-addresses",
            every = "${hub.reminders.forget-every:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant longAgo = clock.instant().minus(config.addressKept());
        QuarkusTransaction.requiringNew().run(() -> {
            // One that was noted just now belongs to a registration whose transaction may not have ended.
            int addresses = delete("""
                    delete from mailbox m where m.noted_at < :longAgo and not exists (
                      select from registration r join event e on e.id = r.event_id
                      where r.member_id = m.person and e.ends_at > :longAgo)""", longAgo);
            delete("delete from event_reminder where starts_at < :longAgo", longAgo);
            if (addresses > 0) {
                LOG.infof("addresses forgotten: people=%d", addresses);
            }
        });
    }

    private int delete(String sql, Instant longAgo) {
        return database.createNativeQuery(sql).setParameter("longAgo", longAgo).executeUpdate();
    }
}
