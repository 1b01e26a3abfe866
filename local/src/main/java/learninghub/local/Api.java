package learninghub.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The public API as one of the accounts sees it, through the gateway. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_KEPT = Duration.ofSeconds(200); // of the 300 s it is good for

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Hub hub;
    private final Map<String, Token> tokens = new HashMap<>();

    Api(Hub hub) {
        this.hub = hub;
    }

    /** @param body JSON */
    record Answer(int status, String etag, JsonNode body, String text) {
        /** @throws StartFailed naming what was asked, when the status is not 2xx */
        Answer expected(String what) {
            if (status / 100 != 2) {
                throw new StartFailed(what + " was answered with " + status + ": " + text);
            }
            return this;
        }
    }

    private record Token(String value, long from) {}

    Answer get(String account, String path) {
        return send(account, "GET", path, "application/json", new byte[0], Map.of());
    }

    Answer send(String account, String method, String path, JsonNode body, Map<String, String> headers) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        try {
            return send(account, method, path, type, JSON.writeValueAsBytes(body), headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer send(String account, String method, String path, String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hub.gateway() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token(account))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            return answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new StartFailed(method + " " + path + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting for " + path, e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) throws IOException {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse("*"),
                json && !text.isBlank() ? JSON.readTree(text) : MissingNode.getInstance(),
                text);
    }

    private String token(String account) {
        Token known = tokens.get(account);
        if (known == null || System.nanoTime() - known.from() > TOKEN_KEPT.toNanos()) {
            known = new Token(hub.token(account), System.nanoTime());
            tokens.put(account, known);
        }
        return known.value();
    }
}
