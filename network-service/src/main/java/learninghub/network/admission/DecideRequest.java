package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.membership.BanRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.membership.Standing;
import learninghub.network.membership.StartMembership;
import learninghub.network.network.NetworkRepository;

/** A chair decides a request that the rules referred. */
@ApplicationScoped
class DecideRequest {
    private final MembershipRequestRepository requests;
    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final BanRepository bans;
    private final StartMembership startMembership;
    private final Clock clock;

    DecideRequest(
            MembershipRequestRepository requests,
            NetworkRepository networks,
            MembershipRepository memberships,
            BanRepository bans,
            StartMembership startMembership,
            Clock clock) {
        this.requests = requests;
        this.networks = networks;
        this.memberships = memberships;
        this.bans = bans;
        this.startMembership = startMembership;
        this.clock = clock;
    }

    MembershipRequest decide(String slug, UUID id, Decision decision, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        MembershipRequest request = requests.locked(id, standing.networkId());
        request.decide(decision, standing.memberId(), clock.instant());
        if (request.isActive()) {
            refuseBanned(request);
            LocalDate review = networks.known(slug).reviewAfter(LocalDate.now(clock));
            startMembership.start(request.networkId(), request.memberId(), request.name(), Role.MEMBER, review);
        }
        return request;
    }

    private void refuseBanned(MembershipRequest request) {
        if (bans.isBanned(request.memberId(), request.networkId())) {
            throw new Refusal.Conflict("This person is banned; lift the ban first.");
        }
    }
}
