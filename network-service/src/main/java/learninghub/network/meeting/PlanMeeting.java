package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A chair plans a meeting, or enters one that was. */
@ApplicationScoped
class PlanMeeting {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;

    PlanMeeting(MeetingRepository meetings, MembershipRepository memberships) {
        this.meetings = meetings;
        this.memberships = memberships;
    }

    Meeting plan(String slug, MeetingPlan plan, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        Meeting meeting = new Meeting(standing.networkId(), plan);
        meetings.persistAndFlush(meeting);
        return meeting;
    }
}
