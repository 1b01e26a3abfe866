package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import org.jspecify.annotations.Nullable;

/** A partner unsubscribes; the log goes with it. */
@ApplicationScoped
class DropWebhook {
    private final Webhooks webhooks;

    DropWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Transactional
    void drop(UUID id, @Nullable String ifMatch, Caller partner) {
        Webhook webhook = webhooks.alone(partner, id);
        ETags.require(ifMatch, webhook.tag());
        webhooks.delete(webhook);
    }
}
