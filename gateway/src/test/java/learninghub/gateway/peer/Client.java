package learninghub.gateway.peer;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;

/** An ordinary HTTP/1.1 client of the gateway. It neither asks for compressed answers nor unpacks them by itself. */
public final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("test.url", URI.class).getPort();
    }

    public static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public static HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return run(() -> HTTP.send(request(method, path, body, headers), BodyHandlers.ofString()));
    }

    public static HttpResponse<byte[]> bytes(String path, String... headers) {
        return run(() -> HTTP.send(request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofByteArray()));
    }

    public static CompletableFuture<HttpResponse<String>> start(
            String method, String path, BodyPublisher body, String... headers) {
        return HTTP.sendAsync(request(method, path, body, headers), BodyHandlers.ofString());
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    public static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private interface Call<T> {
        T get() throws IOException, InterruptedException;
    }

    private static <T> T run(Call<T> call) {
        try {
            return call.get();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
