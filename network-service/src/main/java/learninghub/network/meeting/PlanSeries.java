package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.outbox.Outbox;

/** A chair plans a series; its meetings are there at once. */
@ApplicationScoped
class PlanSeries {
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MeetingPeople people;
    private final Outbox outbox;
    private final Clock clock;

    PlanSeries(
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            MembershipRepository memberships,
            MeetingPeople people,
            Outbox outbox,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    MeetingSeries plan(String slug, NewMeetingSeries wanted, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        people.requireChairs(standing.networkId(), wanted.chairsOrNone(), "/chairs");
        MeetingSeries planned = new MeetingSeries(standing.networkId(), wanted);
        series.persistAndFlush(planned);
        List<Meeting> made = planned.planAhead(LocalDate.now(clock));
        meetings.persist(made);
        meetings.flush();
        made.forEach(meeting -> outbox.announce(meeting.planned(clock.instant())));
        return planned;
    }
}
