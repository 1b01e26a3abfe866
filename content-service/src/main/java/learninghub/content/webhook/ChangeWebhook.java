package learninghub.content.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.MergePatch;
import org.jspecify.annotations.Nullable;

/** A partner changes where to or of what it is told; stops, or goes on with what changes from then on. */
@ApplicationScoped
class ChangeWebhook {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Target target;
    private final MergePatch mergePatch;
    private final Clock clock;

    ChangeWebhook(Webhooks webhooks, Deliveries deliveries, Target target, MergePatch mergePatch, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.target = target;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    Webhook change(UUID id, JsonNode patch, @Nullable String ifMatch, Caller partner) {
        Webhook webhook = webhooks.alone(partner, id);
        ETags.require(ifMatch, webhook.tag());
        NewWebhook wanted = mergePatch.apply(webhook.written(), patch, NewWebhook.class);
        target.require(wanted.url());
        wanted.requireKnownTypes();
        boolean wasEnabled = webhook.isEnabled();
        webhook.change(wanted, clock.instant());
        webhooks.flush();
        if (webhook.isEnabled() && !wasEnabled) {
            webhooks.beginAtTheEnd(id);
        } else if (!webhook.isEnabled()) {
            deliveries.abandon(id, clock.instant());
        }
        return webhook;
    }
}
