package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.notice.NetworkNotices;
import org.hibernate.exception.ConstraintViolationException;

/** A chair asks somebody to one meeting. */
@ApplicationScoped
class InviteGuest {
    private final GuestPassRepository passes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final NetworkNotices notices;
    private final Clock clock;

    InviteGuest(
            GuestPassRepository passes,
            MeetingRepository meetings,
            MembershipRepository memberships,
            NetworkNotices notices,
            Clock clock) {
        this.passes = passes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.notices = notices;
        this.clock = clock;
    }

    GuestPass invite(String slug, UUID meetingId, NewGuest wanted, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting meeting = meetings.of(standing, meetingId);
        standing.requireChair();
        GuestPass pass = new GuestPass(meeting, slug, wanted, standing.memberId(), clock.instant());
        try {
            passes.persistAndFlush(pass);
        } catch (ConstraintViolationException invited) {
            throw new Refusal.Conflict("This address is a guest of this meeting already.");
        }
        notices.invited(pass.id());
        return pass;
    }
}
