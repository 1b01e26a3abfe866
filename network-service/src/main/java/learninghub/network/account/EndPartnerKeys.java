package learninghub.network.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.network.actor.ActingAs;
import org.jboss.logging.Logger;

/** Deletes at Keycloak the keys that a newer one has replaced, once their time is over. */
@ApplicationScoped
class EndPartnerKeys {
    private static final Logger LOG = Logger.getLogger(EndPartnerKeys.class);
    private static final int AT_ONCE = 50;

    private final Partners partners;
    private final PartnerClients clients;
    private final Clock clock;

    EndPartnerKeys(Partners partners, PartnerClients clients, Clock clock) {
        this.partners = partners;
        this.clients = clients;
        this.clock = clock;
    }

    @Scheduled(
            identity = "end-partner-keys",
            every = "${hub.partner-keys.end-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActingAs(ActingAs.PARTNER_KEYS)
    void round() {
        Instant now = clock.instant();
        for (UUID key : partners.over(now, AT_ONCE)) {
            end(key, now);
        }
    }

    private void end(UUID key, Instant now) {
        try {
            clients.delete(key);
            partners.deleted(key, now);
        } catch (RuntimeException away) {
            LOG.warnf(
                    "a partner's old key is still there: cause=%s",
                    away.getClass().getSimpleName());
        }
    }
}
