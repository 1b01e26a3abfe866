package learninghub.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Answers from what is kept, and sees to it that it may be. */
@Singleton
public class PublicAnswers {
    private static final CharSequence RANGE = HttpHeaders.createOptimized("Range");
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Vertx vertx;
    private final CacheSettings settings;
    private final Sources sources;
    private final Problems problems;
    private final Cache<Key, Kept> kept;
    private final ConcurrentHashMap<Key, Flight> flights = new ConcurrentHashMap<>();
    private final long expiry;
    private final long grace;
    private final Counter hits;
    private final Counter asked;
    private final Counter stale;

    PublicAnswers(Vertx vertx, CacheSettings settings, Sources sources, Problems problems, MeterRegistry metrics) {
        this.vertx = vertx;
        this.settings = settings;
        this.sources = sources;
        this.problems = problems;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.size().asLongValue())
                .executor(Runnable::run)
                .<Key, Kept>weigher((key, answer) -> key.weight() + answer.weight())
                .build();
        this.expiry = settings.expiry().toNanos();
        this.grace = settings.staleWhileRevalidate().toNanos();
        this.hits = metrics.counter("hub.gateway.cache", "outcome", "hit");
        this.asked = metrics.counter("hub.gateway.cache", "outcome", "asked");
        this.stale = metrics.counter("hub.gateway.cache", "outcome", "stale");
    }

    /** Answers at once when what is kept may be served without asking. */
    public boolean answered(RoutingContext client) {
        HttpServerRequest request = client.request();
        if (!isForEverybody(request)) {
            return false;
        }
        Key key = Key.of(request);
        Kept answer = kept.getIfPresent(key);
        long now = System.nanoTime();
        if (answer == null || !answer.isCurrent() || !answer.source().isHeard(now)) {
            return false;
        }
        long age = now - answer.checkedAt();
        if (age >= lifetime(answer.keeping())) {
            if (answer.keeping() != Keeping.UNTIL_CHANGED || age >= expiry + grace) {
                return false;
            }
            refresh(key, answer, client);
        }
        hits.increment();
        Trace.of(client).onRoute(answer.origin().route());
        answer.send(request, now);
        return true;
    }

    /**
     * Asks the service, once for everybody who asks for the same at the same time.
     *
     * @param from where it is asked for, if it is
     * @param goAround for what cannot be answered from memory
     */
    public void ask(RoutingContext client, Keeping keeping, Supplier<Origin> from, Runnable goAround) {
        if (keeping == Keeping.NOT || !isForEverybody(client.request())) {
            goAround.run();
            return;
        }
        Origin origin = from.get();
        Source source = sources.of(origin.service());
        if (source == null) {
            goAround.run();
            return;
        }
        Key key = Key.of(client.request());
        long generation = source.generation();
        Flight own = new Flight(generation);
        Flight under = flights.putIfAbsent(key, own);
        if (under == null) {
            asked.increment();
            own.await(landed -> deliver(client, key, landed, true, goAround));
            launch(own, new Fetch(key, keeping, origin, source, kept.getIfPresent(key), settings), client);
        } else if (under.serves(generation)) {
            Context here = vertx.getOrCreateContext();
            under.await(landed -> here.runOnContext(now -> deliver(client, key, landed, false, goAround)));
        } else {
            goAround.run();
        }
    }

    private void refresh(Key key, Kept answer, RoutingContext client) {
        Flight own = new Flight(answer.source().generation());
        if (flights.putIfAbsent(key, own) == null) {
            asked.increment();
            launch(own, new Fetch(key, answer.keeping(), answer.origin(), answer.source(), answer, settings), client);
        }
    }

    private void launch(Flight flight, Fetch fetch, RoutingContext client) {
        fetch.run(client).onComplete(done -> {
            Fetched fetched = done.succeeded() ? done.result() : new Fetched.Failed(done.cause());
            switch (fetched) {
                case Fetched.Good good -> keep(fetch.key(), good.kept());
                case Fetched.Failed failed -> fetch.origin().complain().accept(failed.cause());
                case Fetched.Other other when other.status() >= 500 -> {}
                default -> kept.invalidate(fetch.key());
            }
            flights.remove(fetch.key(), flight);
            flight.land(fetched);
        });
    }

    /** What was asked for before a change is not kept, even when the change is told between the two lines. */
    private void keep(Key key, Kept answer) {
        if (answer.isCurrent()) {
            kept.put(key, answer);
        }
    }

    private void deliver(RoutingContext client, Key key, Fetched landed, boolean first, Runnable goAround) {
        boolean gone = client.response().closed() || client.response().ended();
        switch (landed) {
            case Fetched.Other other when first && gone -> other.drop();
            case Object any when gone -> {}
            case Fetched.Good good -> send(client, good.kept());
            case Fetched.Failed failed -> sendOld(client, key, () -> refuse(client));
            case Fetched.Other other when first -> deliver(client, key, other);
            case Fetched.Other other -> sendOld(client, key, goAround);
            case Fetched.TooLarge tooLarge -> goAround.run();
        }
    }

    private void deliver(RoutingContext client, Key key, Fetched.Other other) {
        if (other.status() < 500 || !sentOld(client, key)) {
            Relay.of(client.request(), other);
        } else {
            other.drop();
        }
    }

    private void send(RoutingContext client, Kept answer) {
        Trace.of(client).onRoute(answer.origin().route());
        answer.send(client.request(), System.nanoTime());
    }

    private void sendOld(RoutingContext client, Key key, Runnable otherwise) {
        if (!sentOld(client, key)) {
            otherwise.run();
        }
    }

    /** What nobody said had changed is better than nothing; what somebody did say had changed may be gone for good reason. */
    private boolean sentOld(RoutingContext client, Key key) {
        Kept old = kept.getIfPresent(key);
        if (old == null || !old.isCurrent()) {
            return false;
        }
        stale.increment();
        send(client, old);
        return true;
    }

    private void refuse(RoutingContext client) {
        problems.answerUnavailable(client, "The part that answers this does not answer just now.");
    }

    private long lifetime(Keeping keeping) {
        return keeping == Keeping.UNTIL_CHANGED ? expiry : A_SECOND;
    }

    /** Whoever is known, or wants something special, is not everybody. HTTP/1.0 has no chunks to pass on in what is not kept. */
    private static boolean isForEverybody(HttpServerRequest request) {
        MultiMap head = request.headers();
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && request.version() != HttpVersion.HTTP_1_0
                && !head.contains(HttpHeaders.AUTHORIZATION)
                && !head.contains(HttpHeaders.COOKIE)
                && !head.contains(RANGE)
                && !head.contains(HttpHeaders.IF_MATCH)
                && !head.contains(HttpHeaders.IF_MODIFIED_SINCE)
                && (!head.contains(HttpHeaders.CONTENT_LENGTH) || "0".equals(head.get(HttpHeaders.CONTENT_LENGTH)))
                && !head.contains(HttpHeaders.TRANSFER_ENCODING)
                && !wantsNew(head.get(HttpHeaders.CACHE_CONTROL));
    }

    private static boolean wantsNew(@Nullable String control) {
        return control != null && control.toLowerCase(Locale.ROOT).contains("no-");
    }
}
