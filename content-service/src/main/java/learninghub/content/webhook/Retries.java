package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When a message that was not taken is tried again. */
@ApplicationScoped
class Retries {
    /** A wait is longer or shorter by up to this part of it, so that what failed together does not come back together. */
    static final double JITTER = 0.2;

    private final List<Duration> waits;

    Retries(WebhooksConfig config) {
        this.waits = config.retryAfter();
    }

    /** After so many tries; empty when there is no further one. */
    Optional<Duration> after(int tries) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        double part = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Optional.of(Duration.ofMillis((long) (waits.get(tries - 1).toMillis() * part)));
    }
}
