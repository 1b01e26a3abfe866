package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.account.Profiles;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.membership.StartMembership;
import learninghub.network.network.Network;
import learninghub.network.network.NetworkRepository;
import org.hibernate.exception.ConstraintViolationException;

/** A person asks to join a network they know of. */
@ApplicationScoped
class RequestMembership {
    private final MembershipRequestRepository requests;
    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final Profiles profiles;
    private final StartMembership startMembership;
    private final Clock clock;

    RequestMembership(
            MembershipRequestRepository requests,
            NetworkRepository networks,
            MembershipRepository memberships,
            Profiles profiles,
            StartMembership startMembership,
            Clock clock) {
        this.requests = requests;
        this.networks = networks;
        this.memberships = memberships;
        this.profiles = profiles;
        this.startMembership = startMembership;
        this.clock = clock;
    }

    MembershipRequest request(String slug, NewMembershipRequest wanted, Caller person) {
        Network network = networks.known(slug);
        UUID member = permit(person, network);
        MembershipRequest request = new MembershipRequest(
                member, person.name(), wanted.statement(), profiles.answersOf(member), network, clock.instant());
        persist(request);
        if (request.isActive()) {
            startMembership.start(network.id(), member, person.name(), Role.MEMBER);
        }
        return request;
    }

    private UUID permit(Caller person, Network network) {
        if (!person.has("member")) {
            throw new Refusal.Forbidden("Only a person can join a network.");
        }
        UUID member = MemberId.of(person);
        if (memberships.roleOf(member, network.id()).isPresent()) {
            throw new Refusal.Conflict("You are a member of this network already.");
        }
        return member;
    }

    private void persist(MembershipRequest request) {
        try {
            requests.persistAndFlush(request);
        } catch (ConstraintViolationException waiting) {
            throw new Refusal.Conflict("You have asked already; a chair has yet to decide.");
        }
    }
}
