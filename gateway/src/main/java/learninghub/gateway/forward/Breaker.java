package learninghub.gateway.forward;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Spares everybody the wait for a service that does not answer: once half of what it was asked last went unanswered, it is asked nothing
 * for a while, then by a few, and by all again when these are answered. Whatever it answers is an answer, a 503 too. A refused connection
 * is told at once, costs nobody time and does not count: so that a service that starts again is asked at once.
 */
final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int PERCENT = 50;

    private final String service;
    private final CircuitBreaker breaker;
    /** That it is spared. */
    private final AtomicBoolean told = new AtomicBoolean();

    Breaker(String service, Upstreams.Breaking settings) {
        this.service = service;
        breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.last())
                        .minimumNumberOfCalls(settings.last() / 2)
                        .failureRateThreshold(PERCENT)
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .maxWaitDurationInHalfOpenState(settings.trial())
                        .writableStackTraceEnabled(false)
                        .build());
    }

    /**
     * Asks, or fails at once where the service is spared.
     *
     * @param blameless whether it is not the service's fault that nothing came
     */
    <T> Future<T> ask(Supplier<Future<T>> question, BooleanSupplier blameless) {
        if (!breaker.tryAcquirePermission()) {
            return Future.failedFuture(CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        long asked = System.nanoTime();
        return question.get().onComplete(answer -> count(answer, asked, blameless));
    }

    private void count(AsyncResult<?> answer, long asked, BooleanSupplier blameless) {
        if (answer.succeeded()) {
            breaker.onSuccess(System.nanoTime() - asked, TimeUnit.NANOSECONDS);
        } else if (wentUnanswered(answer.cause()) && !blameless.getAsBoolean()) {
            breaker.onError(System.nanoTime() - asked, TimeUnit.NANOSECONDS, answer.cause());
        } else {
            breaker.releasePermission();
        }
        tell();
    }

    private static boolean wentUnanswered(Throwable failure) {
        boolean refused = failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException);
        return !refused && !(failure instanceof ConnectionPoolTooBusyException);
    }

    /** Looked for: whoever listens to the breaker has it make an event of each answer. */
    private void tell() {
        boolean spared = breaker.getState() != CircuitBreaker.State.CLOSED;
        if (told.get() == spared || !told.compareAndSet(!spared, spared)) {
            return;
        }
        if (spared) {
            LOG.warnf("service is asked nothing for a while: service=%s", service);
        } else {
            LOG.infof("service answers again: service=%s", service);
        }
    }
}
