package learninghub.network.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import learninghub.network.actor.ActingAs;
import org.jboss.logging.Logger;

/** Forgets the address of whoever is in no network any more and asks for none. */
@ApplicationScoped
class ForgetMailboxes {
    private static final Logger LOG = Logger.getLogger(ForgetMailboxes.class);

    private final EntityManager database;

    ForgetMailboxes(EntityManager database) {
        this.database = database;
    }

    @Scheduled(
            identity = "forget-mailboxes",
            every = "${hub.notices.forget-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActingAs(ActingAs.NOTICES)
    void forget() {
        int forgotten = database.createNativeQuery("""
                        delete from mailbox b where not exists
                            (select from membership m where cast(m.member_id as text) = b.person and m.ended_at is null)
                          and not exists (select from membership_request r
                            where cast(r.member_id as text) = b.person and r.state = 'referred')""").executeUpdate();
        if (forgotten > 0) {
            LOG.infof("mailboxes forgotten: people=%d", forgotten);
        }
    }
}
