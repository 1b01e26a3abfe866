package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** A partner subscribes. */
@ApplicationScoped
class CreateWebhook {
    /** The most of one partner. */
    static final int MOST = 10;

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Target target;
    private final Clock clock;

    CreateWebhook(Webhooks webhooks, Secrets secrets, Target target, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.target = target;
        this.clock = clock;
    }

    /** A webhook and the secret that is told this once. */
    record Created(Webhook webhook, NewSecret secret) {}

    @Transactional
    Created create(NewWebhook wanted, Caller partner) {
        if (webhooks.countAlone(partner) >= MOST) {
            throw new Refusal.Conflict("You have " + MOST + " webhooks, the most there may be; drop one first.");
        }
        target.require(wanted.url());
        wanted.requireKnownTypes();
        Webhook webhook = new Webhook(wanted, partner.requireSubject(), clock.instant());
        webhooks.persistAndFlush(webhook);
        webhooks.beginAtTheEnd(webhook.id());
        return new Created(webhook, secrets.draw(webhook.id()));
    }
}
