package learninghub.events.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learninghub.http.Refusal;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the owner, at this moment. Never called while a row is locked: a slow owner must hold up nobody else. */
@ApplicationScoped
public class Memberships {
    private static final Logger LOG = Logger.getLogger(Memberships.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final NetworkService owner;
    private final NetworkServiceConfig config;

    Memberships(@RestClient NetworkService owner, NetworkServiceConfig config) {
        this.owner = owner;
        this.config = config;
    }

    /**
     * Whether this person is now an active member. Refuses (503) when the owner does not answer in time: not knowing is not yes.
     *
     * @param network its slug; null for any network
     */
    public boolean active(String subject, @Nullable String network) {
        CompletableFuture<NetworkService.Answer> answer =
                owner.check(subject, network).toCompletableFuture();
        try {
            return answer.get(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                    .active();
        } catch (TimeoutException late) {
            // Not cancelled: a token on its way serves the next question.
            throw unanswered(late);
        } catch (ExecutionException failed) {
            throw unanswered(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unanswered(interrupted);
        }
    }

    private static Refusal unanswered(Throwable cause) {
        LOG.warnf("membership not confirmed by its owner: cause=%s", cause);
        return new Refusal.Unavailable("Memberships cannot be checked just now.", RETRY_AFTER);
    }
}
