package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.notice.NetworkNotices;
import learninghub.outbox.Outbox;

/** A chair plans a meeting, or enters one that was. */
@ApplicationScoped
class PlanMeeting {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MeetingPeople people;
    private final NetworkNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    PlanMeeting(
            MeetingRepository meetings,
            MembershipRepository memberships,
            MeetingPeople people,
            NetworkNotices notices,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    Meeting plan(String slug, MeetingPlan plan, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        people.require(standing.networkId(), plan, null);
        Meeting meeting = new Meeting(standing.networkId(), plan);
        meetings.persistAndFlush(meeting);
        if (!meeting.agendaItemIds().isEmpty()) {
            notices.agendaChanged(meeting.id());
        }
        outbox.announce(meeting.planned(clock.instant()));
        return meeting;
    }
}
