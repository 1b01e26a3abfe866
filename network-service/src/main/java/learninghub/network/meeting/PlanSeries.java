package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A chair plans a series; its meetings are there at once. */
@ApplicationScoped
class PlanSeries {
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MeetingPeople people;
    private final Clock clock;

    PlanSeries(
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            MembershipRepository memberships,
            MeetingPeople people,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
        this.clock = clock;
    }

    MeetingSeries plan(String slug, NewMeetingSeries wanted, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        people.requireChairs(standing.networkId(), wanted.chairsOrNone(), "/chairs");
        MeetingSeries planned = new MeetingSeries(standing.networkId(), wanted);
        series.persistAndFlush(planned);
        meetings.persist(planned.planAhead(LocalDate.now(clock)));
        meetings.flush();
        return planned;
    }
}
