package learninghub.network.membership;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import learninghub.network.actor.ActingAs;

/**
 * Ends memberships that nobody has attested, and offices that have been handed on. Rows are taken with their locks, passing over those
 * of another replica; what is left over at the end of a run is taken by the next.
 */
@ApplicationScoped
class ReviewMemberships {
    /** After the day of review, until the membership ends. */
    static final Period GRACE = Period.ofDays(30);

    /** After the last day of an office, in which it is handed over. */
    static final Period HANDOVER = Period.ofDays(14);

    private static final int AT_ONCE = 200;

    private final MembershipRepository memberships;
    private final EndMembership endMembership;
    private final Clock clock;

    ReviewMemberships(MembershipRepository memberships, EndMembership endMembership, Clock clock) {
        this.memberships = memberships;
        this.endMembership = endMembership;
        this.clock = clock;
    }

    @Scheduled(
            identity = "review-memberships",
            every = "${hub.memberships.review-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActingAs(ActingAs.REVIEWS)
    void review() {
        LocalDate today = LocalDate.now(clock);
        memberships.dateReviews(today);
        memberships.unattested(today.minus(GRACE), AT_ONCE).forEach(endMembership::end);
        memberships.officesOver(today.minus(HANDOVER), AT_ONCE).forEach(office -> handOn(office, today));
    }

    /** A chair stays until there is another whose term is not over. */
    private void handOn(Membership office, LocalDate today) {
        List<Membership> chairs = memberships.chairs(office.standing().networkId());
        boolean handedOver =
                chairs.stream().anyMatch(chair -> chair != office && chair.state(today) != MemberState.HANDOVER);
        if (handedOver || !office.standing().isChair()) {
            office.take(new RoleChange(Role.MEMBER, null), chairs);
        }
    }
}
