package learninghub.network.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Erases who asked for it, service by service, and has each give a receipt; the sign-in account goes last, because it holds the address
 * that invitations are found by. Every step can be repeated, and is until its receipt is there.
 */
@ApplicationScoped
class CarryOutErasure {
    private static final Logger LOG = Logger.getLogger(CarryOutErasure.class);

    private final Erasures erasures;
    private final EraseRows eraseRows;
    private final OtherServices others;
    private final SignInAccounts accounts;

    CarryOutErasure(Erasures erasures, EraseRows eraseRows, OtherServices others, SignInAccounts accounts) {
        this.erasures = erasures;
        this.eraseRows = eraseRows;
        this.others = others;
        this.accounts = accounts;
    }

    @Scheduled(
            identity = "carry-out-erasures",
            every = "${hub.erasure.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        for (Erasures.Claim next = erasures.claim(); next != null; next = erasures.claim()) {
            carryOut(next);
        }
        erasures.forgetDigests();
    }

    private void carryOut(Erasures.Claim claim) {
        try {
            UUID member = claim.member();
            @Nullable String email = accounts.shutOut(member);
            step(claim, "network-service", () -> eraseRows.of(member, email));
            step(claim, "content-service", () -> others.eraseAtContent(member));
            step(claim, "events-service", () -> others.eraseAtEvents(member));
            step(claim, "keycloak", () -> accounts.delete(member));
            erasures.finish(claim);
            LOG.infof("account erased: erasureId=%s", claim.id());
        } catch (RuntimeException away) {
            // The message may name the account; the kind of failure is enough to look further.
            LOG.warnf(
                    "erasure waits: erasureId=%s cause=%s",
                    claim.id(), away.getClass().getSimpleName());
        }
    }

    private void step(Erasures.Claim claim, String service, Runnable erase) {
        if (!claim.receipts().contains(service)) {
            erase.run();
            erasures.receive(claim, service);
        }
    }
}
