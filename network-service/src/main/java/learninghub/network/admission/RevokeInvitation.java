package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A chair takes an invitation back. */
@ApplicationScoped
class RevokeInvitation {
    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final Clock clock;

    RevokeInvitation(InvitationRepository invitations, MembershipRepository memberships, Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.clock = clock;
    }

    void revoke(String slug, UUID id, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        invitations.locked(id, standing.networkId()).revoke(clock.instant());
    }
}
