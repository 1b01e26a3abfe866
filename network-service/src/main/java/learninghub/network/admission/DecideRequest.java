package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.membership.Standing;
import learninghub.network.membership.StartMembership;

/** A chair decides a request that the rules referred. */
@ApplicationScoped
class DecideRequest {
    private final MembershipRequestRepository requests;
    private final MembershipRepository memberships;
    private final StartMembership startMembership;
    private final Clock clock;

    DecideRequest(
            MembershipRequestRepository requests,
            MembershipRepository memberships,
            StartMembership startMembership,
            Clock clock) {
        this.requests = requests;
        this.memberships = memberships;
        this.startMembership = startMembership;
        this.clock = clock;
    }

    MembershipRequest decide(String slug, UUID id, Decision decision, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        standing.requireChair();
        MembershipRequest request = requests.locked(id, standing.networkId());
        request.decide(decision, standing.memberId(), clock.instant());
        if (request.isActive()) {
            startMembership.start(request.networkId(), request.memberId(), request.name(), Role.MEMBER);
        }
        return request;
    }
}
