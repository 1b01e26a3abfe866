package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.account.Profiles;
import learninghub.network.membership.AttestMembership;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.Network;
import learninghub.network.network.NetworkRepository;
import org.jspecify.annotations.Nullable;

/** A member says that they still belong; the rules are asked again, over the profile as it is now. */
@ApplicationScoped
class Attest {
    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final AttestMembership attestMembership;
    private final Profiles profiles;
    private final Clock clock;

    Attest(
            NetworkRepository networks,
            MembershipRepository memberships,
            AttestMembership attestMembership,
            Profiles profiles,
            Clock clock) {
        this.networks = networks;
        this.memberships = memberships;
        this.attestMembership = attestMembership;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The day by which they are to say so again; null: never. */
    @Nullable
    LocalDate attest(String slug, UUID member, Caller caller) {
        Standing standing = memberships.standing(slug, caller);
        permit(standing, member);
        Network network = networks.known(slug);
        List<String> objections = network.objectionsToStay(profiles.answersOf(member));
        if (!objections.isEmpty()) {
            throw new Refusal.Conflict(String.join(" ", objections));
        }
        LocalDate next = network.reviewAfter(LocalDate.now(clock));
        attestMembership.attest(standing, next);
        return next;
    }

    private static void permit(Standing standing, UUID member) {
        if (!standing.memberId().equals(member)) {
            throw new Refusal.Forbidden("Everybody says for themselves that they belong.");
        }
    }
}
