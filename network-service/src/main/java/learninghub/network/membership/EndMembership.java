package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;

/** A member leaves, or a chair removes one. From the next request on the network does not exist for them. */
@ApplicationScoped
class EndMembership {
    private final MembershipRepository memberships;
    private final Outbox outbox;
    private final Clock clock;

    EndMembership(MembershipRepository memberships, Outbox outbox, Clock clock) {
        this.memberships = memberships;
        this.outbox = outbox;
        this.clock = clock;
    }

    void end(String slug, UUID member, Caller caller) {
        Standing standing = memberships.standing(slug, caller);
        if (!standing.memberId().equals(member)) {
            // First, so that the answer does not tell a member who else is one.
            standing.requireChair();
        }
        Membership membership = memberships.active(member, standing.networkId()).orElseThrow(Refusal.NotFound::new);
        end(membership);
    }

    void end(Membership membership) {
        membership.end(clock.instant(), chairsIfOneGoes(membership));
        outbox.announce(membership.ended());
    }

    /** Only chairs can lock the chairs, and only their going needs it. */
    private List<Membership> chairsIfOneGoes(Membership going) {
        Standing of = going.standing();
        return of.isChair() ? memberships.chairs(of.networkId()) : List.of();
    }
}
