package learninghub.network.meeting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import learninghub.network.actor.ActingAs;
import learninghub.outbox.Outbox;

/** Keeps series without an end planned a year ahead. Each is a transaction of its own under its row's lock. */
@ApplicationScoped
class PlanAhead {
    private static final int AT_ONCE = 100;

    private final Planner planner;

    PlanAhead(Planner planner) {
        this.planner = planner;
    }

    @Scheduled(
            identity = "plan-meetings-ahead",
            every = "${hub.meetings.plan-ahead-every:6h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void plan() {
        UUID after = new UUID(0, 0);
        for (List<UUID> page = planner.after(after); !page.isEmpty(); page = planner.after(after)) {
            page.forEach(planner::plan);
            after = page.getLast();
        }
    }

    /** Apart, so that each call is a transaction. */
    @ApplicationScoped
    @ActingAs(ActingAs.SERIES)
    static class Planner {
        private final MeetingSeriesRepository series;
        private final MeetingRepository meetings;
        private final Outbox outbox;
        private final Clock clock;

        Planner(MeetingSeriesRepository series, MeetingRepository meetings, Outbox outbox, Clock clock) {
            this.series = series;
            this.meetings = meetings;
            this.outbox = outbox;
            this.clock = clock;
        }

        List<UUID> after(UUID id) {
            return series.goingOn(id, AT_ONCE);
        }

        void plan(UUID id) {
            List<Meeting> made = series.locked(id).planAhead(LocalDate.now(clock));
            meetings.persist(made);
            made.forEach(meeting -> outbox.announce(meeting.planned(clock.instant())));
        }
    }
}
