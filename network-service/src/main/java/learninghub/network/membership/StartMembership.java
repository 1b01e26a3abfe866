package learninghub.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.Refusal;
import learninghub.outbox.Outbox;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Somebody becomes a member. Whether they may is settled by who calls: the founding of a network, or an admission to it. */
@ApplicationScoped
public class StartMembership {
    private final MembershipRepository memberships;
    private final Outbox outbox;
    private final Clock clock;

    StartMembership(MembershipRepository memberships, Outbox outbox, Clock clock) {
        this.memberships = memberships;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param name null when it is not known yet: it will be on their first visit
     * @param reviewOn by when they are to say that they still belong; null: never
     */
    public void start(UUID network, UUID member, @Nullable String name, Role role, @Nullable LocalDate reviewOn) {
        memberships.lockPerson(network, member);
        Membership membership = new Membership(network, member, name, role, reviewOn, clock.instant());
        try {
            memberships.persistAndFlush(membership);
        } catch (ConstraintViolationException active) {
            throw new Refusal.Conflict("This person is a member of this network already.");
        }
        outbox.announce(membership.started());
    }
}
