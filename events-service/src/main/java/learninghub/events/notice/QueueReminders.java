package learninghub.events.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import learninghub.notices.Notices;
import org.jboss.logging.Logger;

/**
 * Finds whom to remind by when their event begins now, so a reminder moves with it: nothing is planned that would have to be planned
 * anew. What was reminded of is written down with that beginning; of two replicas one writes it.
 */
@ApplicationScoped
class QueueReminders {
    private static final Logger LOG = Logger.getLogger(QueueReminders.class);
    private static final int AT_ONCE = 1_000;

    private final EntityManager database;
    private final Notices notices;
    private final RemindersConfig config;
    private final Clock clock;

    QueueReminders(EntityManager database, Notices notices, RemindersConfig config, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "queue-reminders",
            every = "${hub.reminders.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void queueDue() {
        for (Duration before : config.before()) {
            int queued;
            do {
                queued = QuarkusTransaction.requiringNew().call(() -> queue(before));
            } while (queued == AT_ONCE);
        }
    }

    /** Who registered when it was already that near has just been told. */
    private int queue(Duration before) {
        Instant now = clock.instant();
        List<?> reminded = database.createNativeQuery("""
                        insert into event_reminder (registration_id, starts_at, seconds_before)
                        select r.id, e.starts_at, :seconds from event e join registration r on r.event_id = e.id
                        where e.status = 'published' and e.starts_at > :now and e.starts_at <= :until
                          and r.state = 'confirmed' and r.registered_at <= e.starts_at - make_interval(secs => :seconds)
                          and not exists (select from event_reminder done where done.registration_id = r.id
                            and done.starts_at = e.starts_at and done.seconds_before = :seconds)
                        limit :most
                        on conflict do nothing returning registration_id""")
                .setParameter("seconds", before.toSeconds())
                .setParameter("now", now)
                .setParameter("until", now.plus(before))
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!reminded.isEmpty()) {
            notices.queue(
                    Kind.REMINDER.word,
                    now,
                    "select id, member_id from registration where id in (:ids)",
                    Map.of("ids", reminded));
            LOG.infof("reminders queued: registrations=%d before=%s", reminded.size(), before);
        }
        return reminded.size();
    }
}
