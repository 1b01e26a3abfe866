package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A chair asks a guest not to come after all. */
@ApplicationScoped
class RevokePass {
    private final GuestPassRepository passes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Clock clock;

    RevokePass(GuestPassRepository passes, MeetingRepository meetings, MembershipRepository memberships, Clock clock) {
        this.passes = passes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.clock = clock;
    }

    void revoke(String slug, UUID meeting, UUID guest, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting found = meetings.of(standing, meeting);
        standing.requireChair();
        passes.of(found, guest).revoke(clock.instant());
    }
}
