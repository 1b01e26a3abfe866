package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** A chair lets somebody ask again. */
@ApplicationScoped
class LiftBan {
    private final BanRepository bans;
    private final MembershipRepository memberships;

    LiftBan(BanRepository bans, MembershipRepository memberships) {
        this.bans = bans;
        this.memberships = memberships;
    }

    void lift(String slug, UUID member, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        bans.delete(bans.of(member, standing.networkId()).orElseThrow(Refusal.NotFound::new));
    }
}
