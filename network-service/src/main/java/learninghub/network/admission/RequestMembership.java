package learninghub.network.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.account.ProfileAnswers;
import learninghub.network.account.Profiles;
import learninghub.network.actor.MemberId;
import learninghub.network.membership.BanRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Role;
import learninghub.network.membership.StartMembership;
import learninghub.network.network.Network;
import learninghub.network.network.NetworkRepository;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** A person asks to join a network they know of. */
@ApplicationScoped
class RequestMembership {
    private final MembershipRequestRepository requests;
    private final InvitationRepository invitations;
    private final BanRepository bans;
    private final NetworkRepository networks;
    private final MembershipRepository memberships;
    private final Profiles profiles;
    private final StartMembership startMembership;
    private final Clock clock;

    RequestMembership(
            MembershipRequestRepository requests,
            InvitationRepository invitations,
            BanRepository bans,
            NetworkRepository networks,
            MembershipRepository memberships,
            Profiles profiles,
            StartMembership startMembership,
            Clock clock) {
        this.requests = requests;
        this.invitations = invitations;
        this.bans = bans;
        this.networks = networks;
        this.memberships = memberships;
        this.profiles = profiles;
        this.startMembership = startMembership;
        this.clock = clock;
    }

    /** @param email verified; an open invitation for it is claimed */
    MembershipRequest request(String slug, NewMembershipRequest wanted, Caller person, @Nullable String email) {
        Network network = networks.known(slug);
        UUID member = permit(person, network);
        ProfileAnswers answers = profiles.answersOf(member);
        Judgement judgement = judge(network, member, answers, email);
        MembershipRequest request = new MembershipRequest(
                member, person.name(), wanted.statement(), answers, network.id(), judgement, clock.instant());
        persist(request);
        if (request.isActive()) {
            LocalDate review = network.reviewAfter(LocalDate.now(clock));
            startMembership.start(network.id(), member, person.name(), Role.MEMBER, review);
        }
        return request;
    }

    private Judgement judge(Network network, UUID member, ProfileAnswers answers, @Nullable String email) {
        if (bans.isBanned(member, network.id())) {
            return Judgement.BANNED;
        }
        return claim(network, member, email) ? Judgement.INVITED : Judgement.of(network, answers);
    }

    private boolean claim(Network network, UUID member, @Nullable String email) {
        Instant now = clock.instant();
        var invitation = invitations.claimable(network.id(), email, now);
        invitation.ifPresent(open -> open.claim(member, now));
        return invitation.isPresent();
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
