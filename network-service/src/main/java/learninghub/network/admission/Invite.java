package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.notice.NetworkNotices;

/** A chair asks somebody in. A second invitation of the same address takes the place of the first. */
@ApplicationScoped
class Invite {
    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final NetworkNotices notices;
    private final Clock clock;

    Invite(InvitationRepository invitations, MembershipRepository memberships, NetworkNotices notices, Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.notices = notices;
        this.clock = clock;
    }

    Invitation invite(String slug, NewInvitation wanted, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        Instant now = clock.instant();
        Invitation invitation = new Invitation(standing.networkId(), wanted, standing.memberId(), now);
        invitations.unclaimed(standing.networkId(), invitation.email()).ifPresent(before -> before.revoke(now));
        invitations.flush();
        invitations.persistAndFlush(invitation);
        notices.invited(invitation.id());
        return invitation;
    }
}
