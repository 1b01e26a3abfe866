package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.actor.MemberId;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A steward shuts an account out, or lets it in again. A second suspension changes nothing. */
@ApplicationScoped
class SuspendAccount {
    private final SuspensionRepository suspensions;
    private final Outbox outbox;
    private final Clock clock;

    SuspendAccount(SuspensionRepository suspensions, Outbox outbox, Clock clock) {
        this.suspensions = suspensions;
        this.outbox = outbox;
        this.clock = clock;
    }

    Suspension suspend(UUID account, @Nullable String reason, Caller steward) {
        if (account.equals(MemberId.of(steward))) {
            throw new Refusal.Conflict("Nobody suspends themselves.");
        }
        return suspensions.findByIdOptional(account).orElseGet(() -> shutOut(account, reason, steward));
    }

    private Suspension shutOut(UUID account, @Nullable String reason, Caller steward) {
        Suspension suspension = new Suspension(account, reason, MemberId.of(steward), clock.instant());
        suspensions.persistAndFlush(suspension);
        outbox.announce(new AccountSuspended(account, clock.instant()));
        return suspension;
    }

    void reinstate(UUID account) {
        suspensions.delete(suspensions.findByIdOptional(account).orElseThrow(Refusal.NotFound::new));
        outbox.announce(new AccountReinstated(account, clock.instant()));
    }
}
