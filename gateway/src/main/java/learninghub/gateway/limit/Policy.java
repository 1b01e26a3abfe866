package learninghub.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One kind of limit: so many requests a second for each of those it tells apart. */
final class Policy {
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final String announced;
    private final LoadingCache<String, Bucket> buckets;

    Policy(String name, int perSecond, int remembered) {
        this.name = "\"" + name + "\"";
        this.announced = this.name + ";q=" + perSecond + ";w=" + WINDOW.toSeconds();
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(perSecond)
                .refillGreedy(perSecond, WINDOW)
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(who -> Bucket.builder().addLimit(bandwidth).build());
    }

    /** Counts one request and tells the client where it stands. False when it is one too many. */
    boolean allows(String who, HttpServerResponse answer) {
        ConsumptionProbe probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
        // The narrower policy comes later and speaks last; both are announced.
        answer.headers().add("RateLimit-Policy", announced);
        answer.putHeader(
                "RateLimit",
                name + ";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            answer.putHeader("Retry-After", Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        }
        return probe.isConsumed();
    }

    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }
}
