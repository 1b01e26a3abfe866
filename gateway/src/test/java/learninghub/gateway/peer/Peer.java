package learninghub.gateway.peer;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands where a service would: a real HTTP server that does as the test says and otherwise tells what it was sent. */
public final class Peer implements AutoCloseable {
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
    private final Map<String, Handler<HttpServerRequest>> acts = new ConcurrentHashMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Peer(int port) {
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxInitialLineLength(16_384)
                        // Fixed: the kernel would let it grow to tens of megabytes, more than tests of back-pressure
                        // send.
                        .setReceiveBufferSize(64 * 1024))
                .requestHandler(this::receive)
                .listen(port, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** In the place of a service: {@code content}, {@code network} or {@code events}. */
    public static Peer inPlaceOf(String service) {
        return new Peer(addressOf(service).getPort());
    }

    public static Peer at(URI address) {
        return new Peer(address.getPort());
    }

    private static URI addressOf(String service) {
        return ConfigProvider.getConfig().getValue("hub.gateway." + service + "-url", URI.class);
    }

    public void on(String path, Handler<HttpServerRequest> act) {
        acts.put(path, act);
    }

    /** Method and URI of every request that got here. */
    public List<String> seen() {
        return seen;
    }

    public Vertx vertx() {
        return vertx;
    }

    private void receive(HttpServerRequest request) {
        seen.add(request.method() + " " + request.uri());
        acts.getOrDefault(request.path(), Peer::tell).handle(request);
    }

    private static void tell(HttpServerRequest request) {
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(new JsonObject()
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers(request))
                                .put("bytes", body.length())
                                .toBuffer()));
    }

    private static JsonObject headers(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return headers;
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
