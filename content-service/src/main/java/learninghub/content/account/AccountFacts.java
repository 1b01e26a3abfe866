package learninghub.content.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import learninghub.outbox.FactHandler;
import learninghub.outbox.ReceivedFact;

/** Hears from network-service whom a steward has shut out, and who is let in again. */
@ApplicationScoped
class AccountFacts implements FactHandler {
    private final ShutOut shutOut;

    AccountFacts(ShutOut shutOut) {
        this.shutOut = shutOut;
    }

    @Override
    public Set<String> topics() {
        return Set.of("network.accounts");
    }

    @Override
    public void handle(ReceivedFact fact) {
        switch (fact.type()) {
            case "learninghub.account.suspended.v1" ->
                shutOut.suspend(fact.subject().toString());
            case "learninghub.account.reinstated.v1" ->
                shutOut.reinstate(fact.subject().toString());
            default -> {} // a later version's business
        }
    }
}
