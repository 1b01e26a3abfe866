package learninghub.gateway.forward;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import learninghub.gateway.stream.GatheredWrites;
import org.jboss.logging.Logger;

/**
 * One service: its address and the connections kept to it. They are its own, so that one that hangs uses up nobody else's; and each event
 * loop's, so that an answer is read by the thread that writes it and no piece of it has to be handed over.
 */
final class Upstream {
    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final long COMPLAINT_INTERVAL = TimeUnit.SECONDS.toNanos(5);
    /** Seconds; longer than any wait of ours, shorter than the services' 30 minutes. Ends what stalls in the middle of an answer. */
    private static final int DEAD_AIR = 90;

    /** Bytes of an answer that are passed on at a time; most have no more. */
    private static final int PIECE = 32 * 1024;

    private final String name;
    private final Map<Thread, Loop> loops = new ConcurrentHashMap<>();
    private final Supplier<Loop> newLoop;
    private final RequestOptions address;
    private final Breaker breaker;
    private final AtomicLong nextComplaint = new AtomicLong(System.nanoTime());

    /** What one event loop has of its own. */
    private record Loop(HttpClient client, Watches watches) {}

    Upstream(Vertx vertx, Owner owner, URI url, int connections, Upstreams settings) {
        name = owner.serviceName();
        breaker = new Breaker(name, settings.breaker());
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        long connectTimeout = settings.connectTimeout().toMillis();
        address = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(connectTimeout);
        int sharing = eventLoops(vertx);
        HttpClientOptions options = new HttpClientOptions()
                .setMetricsName("http.client|" + name)
                .setConnectTimeout((int) connectTimeout)
                .setKeepAliveTimeout(15)
                .setIdleTimeout(DEAD_AIR)
                .setMaxHeaderSize(16 * 1024)
                .setMaxChunkSize(PIECE)
                .setMaxWaitQueueSize(share(settings.waiting(), sharing));
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(share(connections, sharing));
        newLoop = () -> new Loop(
                vertx.httpClientBuilder()
                        .with(options)
                        .with(pool)
                        .withConnectHandler(GatheredWrites::on)
                        .build(),
                new Watches(vertx));
    }

    private static int eventLoops(Vertx vertx) {
        int loops = 0;
        for (EventExecutor loop : vertx.nettyEventLoopGroup()) {
            loops++;
        }
        return loops;
    }

    private static int share(int ofAll, int loops) {
        return Math.max(1, (ofAll + loops - 1) / loops);
    }

    String name() {
        return name;
    }

    /** Of what this event loop has asked it. */
    Watches watches() {
        return loop().watches();
    }

    private Loop loop() {
        return loops.computeIfAbsent(Thread.currentThread(), first -> newLoop.get());
    }

    /**
     * Asks it something, unless it has not been answering.
     *
     * @param send sends the question once there is a connection
     * @param blameless whether it is not the service's fault that no answer came
     */
    Future<HttpClientResponse> ask(
            Function<HttpClientRequest, Future<HttpClientResponse>> send, BooleanSupplier blameless) {
        return breaker.ask(() -> loop().client().request(address).compose(send), blameless);
    }

    /** Says in the log that it does not answer, once in a while: thousands of equal lines help nobody. */
    void complain(Throwable failure) {
        long now = System.nanoTime();
        long due = nextComplaint.get();
        if (now - due >= 0 && nextComplaint.compareAndSet(due, now + COMPLAINT_INTERVAL)) {
            LOG.warnf(
                    "service does not answer: service=%s cause=%s",
                    name, failure.getClass().getSimpleName());
        }
    }
}
