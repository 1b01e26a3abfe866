package learninghub.network.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import learninghub.network.actor.ActingAs;
import learninghub.notices.Notices;
import org.jboss.logging.Logger;

/** Finds meetings to come whose papers should be there and are not. */
@ApplicationScoped
class QueueLatePapers {
    /** Of meeting {@code m}. The five days are those of a meeting that says nothing else. */
    static final String LATE = """
            m.cancelled_at is null and m.start_at > :now and exists (select from paper p where p.meeting_id = m.id
              and p.arrived_at is null and coalesce(p.due_at, m.papers_due_at, m.start_at - interval '5 days') <= :now)""";

    private static final Logger LOG = Logger.getLogger(QueueLatePapers.class);

    private final Notices notices;
    private final Clock clock;

    QueueLatePapers(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(
            identity = "queue-late-papers",
            every = "${hub.notices.papers-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActingAs(ActingAs.NOTICES)
    void queue() {
        int late = notices.queue(Kind.PAPERS_LATE.word, clock.instant(), """
                select m.id, cast(null as text) from meeting m where not exists
                  (select from meeting_told t where t.meeting_id = m.id and t.kind = 'papers-late') and """ + " " + LATE, Map.of());
        if (late > 0) {
            LOG.infof("meetings with late papers: %d", late);
        }
    }
}
