package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A chair shuts somebody out: a membership ends, and none begins until the ban is lifted. */
@ApplicationScoped
class BanMember {
    private final BanRepository bans;
    private final MembershipRepository memberships;
    private final EndMembership endMembership;
    private final Clock clock;

    BanMember(BanRepository bans, MembershipRepository memberships, EndMembership endMembership, Clock clock) {
        this.bans = bans;
        this.memberships = memberships;
        this.endMembership = endMembership;
        this.clock = clock;
    }

    Ban ban(String slug, UUID member, @Nullable String reason, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        permit(standing, member);
        memberships.lockPerson(standing.networkId(), member);
        return bans.of(member, standing.networkId()).orElseGet(() -> shutOut(standing, member, reason));
    }

    private static void permit(Standing standing, UUID member) {
        standing.requireChair();
        if (standing.memberId().equals(member)) {
            throw new Refusal.Conflict("Nobody bans themselves; leave instead.");
        }
    }

    private Ban shutOut(Standing chair, UUID member, @Nullable String reason) {
        memberships.active(member, chair.networkId()).ifPresent(endMembership::end);
        Ban ban = new Ban(new Ban.Whom(chair.networkId(), member), chair.memberId(), reason, clock.instant());
        bans.persistAndFlush(ban);
        return ban;
    }
}
