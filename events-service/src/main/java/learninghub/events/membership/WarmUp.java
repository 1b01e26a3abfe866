package learninghub.events.membership;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the owner about nobody until it answers once: fetching the first token, connecting and loading classes take longer than the
 * patience anybody's registration is given. Nothing waits for it; both Keycloak and network-service may come later.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final String NOBODY = new UUID(0, 0).toString();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 60;

    private final NetworkService owner;

    WarmUp(@RestClient NetworkService owner) {
        this.owner = owner;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("membership-warm-up").start(this::untilAnswered);
    }

    private void untilAnswered() {
        try {
            for (int tries = 0; tries < TRIES && !answered(); tries++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered() throws InterruptedException {
        try {
            owner.check(NOBODY, null).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            LOG.debugf("owner of memberships does not answer yet: cause=%s", notYet);
            return false;
        }
    }
}
