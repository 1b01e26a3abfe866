package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.http.Caller;

/** A partner takes a new secret; the one before it goes on for a while. */
@ApplicationScoped
class RotateSecret {
    private final Webhooks webhooks;
    private final Secrets secrets;

    RotateSecret(Webhooks webhooks, Secrets secrets) {
        this.webhooks = webhooks;
        this.secrets = secrets;
    }

    @Transactional
    NewSecret rotate(UUID id, Caller partner) {
        return secrets.draw(webhooks.alone(partner, id).id());
    }
}
