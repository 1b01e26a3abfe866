package learninghub.network.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** A steward registers a partner organisation, gives it keys, shuts it out, and looks at what it did. */
@ApplicationScoped
class KeepPartners {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Partners partners;
    private final PartnerClients clients;
    private final SuspendAccount suspendAccount;
    private final OtherServices others;
    private final PartnerKeysConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    KeepPartners(
            Partners partners,
            PartnerClients clients,
            SuspendAccount suspendAccount,
            OtherServices others,
            PartnerKeysConfig config,
            ObjectMapper json,
            Clock clock) {
        this.partners = partners;
        this.clients = clients;
        this.suspendAccount = suspendAccount;
        this.others = others;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    PartnerView register(NewPartner wanted) {
        UUID id = Ids.next();
        partners.add(id, wanted, clock.instant());
        return partners.get(id);
    }

    /** The keys before go on for a while. A client whose row is lost with this transaction works for nobody: its secret is told to none. */
    MadeKey makeKey(UUID partner) {
        PartnerView known = partners.locked(partner);
        PartnerClients.Made made = clients.make(known);
        Instant now = clock.instant();
        partners.addKey(partner, made.id(), made.clientId(), now, now.plus(config.overlap()));
        return new MadeKey(made.clientId(), made.secret(), now);
    }

    /** At once: tokens it has are refused by its row here, and elsewhere by the fact; new ones it does not get. */
    PartnerView suspend(UUID partner, @Nullable String reason, Caller steward) {
        partners.locked(partner);
        suspendAccount.suspend(partner, reason, steward);
        clients.enable(partners.clients(partner), false);
        return partners.get(partner);
    }

    void reinstate(UUID partner) {
        partners.locked(partner);
        suspendAccount.reinstate(partner);
        clients.enable(partners.clients(partner), true);
    }

    ObjectNode usage(UUID partner) {
        partners.get(partner);
        try {
            ObjectNode usage = json.createObjectNode();
            usage.setAll((ObjectNode) others.usageAtContent(partner));
            usage.setAll((ObjectNode) others.usageAtEvents(partner));
            return usage;
        } catch (WebApplicationException | ProcessingException away) {
            throw new Refusal.Unavailable("A part of the hub does not answer just now.", RETRY_AFTER);
        }
    }
}
