package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** A partner tries its receiver out, also before it enables the webhook again. A ping is sent once. */
@ApplicationScoped
class PingWebhook {
    /** The most pings of one webhook that wait to be sent. */
    static final int MOST_WAITING = 5;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    PingWebhook(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    DeliveryView ping(UUID id, Caller partner) {
        UUID webhook = webhooks.alone(partner, id).id();
        if (deliveries.waitingPings(webhook) >= MOST_WAITING) {
            throw new Refusal.Conflict(MOST_WAITING + " pings wait to be sent already.");
        }
        UUID ping = deliveries.ping(webhook, clock.instant());
        return deliveries.of(webhook, ping).orElseThrow(Refusal.NotFound::new);
    }
}
