package learninghub.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One kind of limit: so many requests a second for each of those it tells apart, whichever gateway they come through. */
final class Policy {
    /** Of whom others are told at once: those who took most. Who is not among them is far from any limit that is worth telling. */
    static final int TOLD = 1_000;

    private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence RATE_LIMIT_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final String announced;
    private final LoadingCache<String, Budget> budgets;
    /** Those who took something since others were told. */
    private final Set<Budget> touched = ConcurrentHashMap.newKeySet();

    private record Budget(String who, Bucket bucket, AtomicInteger taken) {
        /** Each is itself, and cheap to find. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    Policy(String name, int perSecond, int remembered) {
        this.name = "\"" + name + "\";r=";
        this.announced = "\"" + name + "\";q=" + perSecond + ";w=" + WINDOW.toSeconds();
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(perSecond)
                .refillGreedy(perSecond, WINDOW)
                .build();
        this.budgets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofMinutes(1))
                .executor(Runnable::run)
                .build(who ->
                        new Budget(who, Bucket.builder().addLimit(bandwidth).build(), new AtomicInteger()));
    }

    /** Counts one request and tells the client where it stands. False when it is one too many. */
    boolean allows(String who, HttpServerResponse answer) {
        ConsumptionProbe probe = take(who);
        // The narrower policy comes later and speaks last; both are announced.
        answer.headers().add(RATE_LIMIT_POLICY, announced);
        long remaining = Math.max(0, probe.getRemainingTokens());
        answer.putHeader(RATE_LIMIT, name + remaining + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            answer.putHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        }
        return probe.isConsumed();
    }

    ConsumptionProbe take(String who) {
        Budget budget = budgets.get(who);
        ConsumptionProbe probe = budget.bucket().tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed() && budget.taken().getAndIncrement() == 0) {
            touched.add(budget);
        }
        return probe;
    }

    /** Who took how much here since this was asked last. */
    Map<String, Integer> taken() {
        Map<String, Integer> taken = new HashMap<>();
        for (Budget budget : touched) {
            // Gone first: whoever takes again from now on puts it back.
            touched.remove(budget);
            int count = budget.taken().getAndSet(0);
            if (count > 0) {
                taken.put(budget.who(), count);
            }
        }
        return taken.size() <= TOLD ? taken : most(taken);
    }

    /** Takes off what somebody took at another gateway, into debt if need be: what both let pass is then waited for. */
    void takenElsewhere(String who, int count) {
        budgets.get(who).bucket().consumeIgnoringRateLimits(count);
    }

    private static Map<String, Integer> most(Map<String, Integer> taken) {
        Map<String, Integer> most = new HashMap<>();
        taken.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(TOLD)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }
}
