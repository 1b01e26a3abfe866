package learninghub.content.webhook;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Brings one message to one address. The connection goes to the very address that was checked; the name is used for TLS and Host only.
 * Redirects are not followed, and of the answer nothing is read but its status.
 */
@ApplicationScoped
class Postman {
    private final Target target;
    private final Duration timeout;
    private final HttpClient client;

    Postman(Vertx vertx, Target target, WebhooksConfig config) {
        this.target = target;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setMetricsName("http.client|webhooks")
                        // A connection kept would be to what the name meant then.
                        .setKeepAlive(false)
                        .setConnectTimeout((int) Duration.ofSeconds(5).toMillis())
                        .setMaxHeaderSize(8 * 1024),
                new PoolOptions().setHttp1MaxSize(config.atOnce()));
    }

    /** The status of the answer. Waits for it, so on a virtual thread only. */
    int bring(URI url, Map<String, String> headers, byte[] body) throws UnreachableTarget, InterruptedException {
        InetAddress address = target.addresses(url).getFirst();
        Future<Integer> status = client.request(options(url, address)).compose(request -> send(request, headers, body));
        try {
            return status.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new UnreachableTarget("no-answer-in-time");
        } catch (ExecutionException failed) {
            throw new UnreachableTarget(problem(failed.getCause()));
        }
    }

    private RequestOptions options(URI url, InetAddress address) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(timeout.toMillis());
    }

    private static Future<Integer> send(HttpClientRequest request, Map<String, String> headers, byte[] body) {
        headers.forEach(request::putHeader);
        return request.send(Buffer.buffer(body)).map(answer -> {
            int status = answer.statusCode();
            request.connection().close();
            return status;
        });
    }

    private static String problem(Throwable failure) {
        return switch (failure) {
            case SSLException tls -> "tls-failed";
            case ConnectTimeoutException late -> "no-answer-in-time";
            case TimeoutException late -> "no-answer-in-time";
            case ConnectException refused -> "connection-refused";
            default -> "connection-broken";
        };
    }
}
