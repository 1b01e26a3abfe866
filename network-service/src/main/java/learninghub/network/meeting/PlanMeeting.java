package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.notice.NetworkNotices;

/** A chair plans a meeting, or enters one that was. */
@ApplicationScoped
class PlanMeeting {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MeetingPeople people;
    private final NetworkNotices notices;

    PlanMeeting(
            MeetingRepository meetings,
            MembershipRepository memberships,
            MeetingPeople people,
            NetworkNotices notices) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
        this.notices = notices;
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
        return meeting;
    }
}
