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
    private final MeetingPeople people;

    PlanMeeting(MeetingRepository meetings, MembershipRepository memberships, MeetingPeople people) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
    }

    Meeting plan(String slug, MeetingPlan plan, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        people.require(standing.networkId(), plan, null);
        Meeting meeting = new Meeting(standing.networkId(), plan);
        meetings.persistAndFlush(meeting);
        return meeting;
    }
}
