package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;

/** A partner wants to be told again: of one change, or of a stretch of the log, also of what it was not told while it was disabled. */
@ApplicationScoped
class SendAgain {
    /** The most changes in one stretch; whoever missed more reads {@code /api/v1/changes}. */
    static final int MOST = 1_000;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    SendAgain(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    DeliveryView one(UUID webhook, UUID delivery, Caller partner) {
        requireEnabled(webhooks.alone(partner, webhook));
        DeliveryView found = deliveries.of(webhook, delivery).orElseThrow(Refusal.NotFound::new);
        if (found.change() == null) {
            throw new Refusal.Conflict("A ping is not repeated; send another.");
        }
        deliveries.again(delivery, clock.instant());
        return deliveries.of(webhook, delivery).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    ReplayedRange range(UUID webhook, Replay range, Caller partner) {
        requireEnabled(webhooks.alone(partner, webhook));
        long after = range.afterPosition();
        long until = range.untilPosition();
        if (until <= after) {
            throw new Refusal.Invalid(Fault.at("/until", "It is not after `after`."));
        }
        if (deliveries.countBetween(webhook, after, until) > MOST) {
            throw new Refusal.Invalid(Fault.at("/until", "At most " + MOST + " changes at once."));
        }
        return new ReplayedRange(deliveries.againBetween(webhook, after, until, clock.instant()));
    }

    private static void requireEnabled(Webhook webhook) {
        if (!webhook.isEnabled()) {
            throw new Refusal.Conflict("The webhook is disabled; enable it first.");
        }
    }
}
