package learninghub.content.search;

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
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Requests to the server. Whatever it refuses or does not answer in time is {@link EngineAway}, but for what is not there. */
final class OpenSearchServer implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI url;
    private final @Nullable String authorization;
    private final ObjectMapper json;

    OpenSearchServer(URI url, SearchConfig.OpenSearch config, ObjectMapper json) {
        this.url = url;
        this.json = json;
        this.authorization = config.username()
                .map(name -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (name + ":" + config.password().orElse("")).getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    /** The answer; missing where the server says 404. */
    JsonNode ask(String method, String path, @Nullable Object body) {
        return send(method, path, "application/json", body == null ? null : body.toString());
    }

    /** Many writes at once. A document that is there in a later version already is left as it is. */
    void bulk(String index, String lines) {
        JsonNode answer = send("POST", "/" + index + "/_bulk?refresh=true", "application/x-ndjson", lines);
        if (answer.path("errors").asBoolean()) {
            for (JsonNode item : answer.path("items")) {
                int status = item.elements().next().path("status").asInt();
                if (status >= 400 && status != 409 && status != 404) {
                    throw new EngineAway("The server refused a document: status " + status);
                }
            }
        }
    }

    private JsonNode send(String method, String path, String type, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(ANSWER)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 404) {
                return MissingNode.getInstance();
            }
            if (answer.statusCode() >= 300) {
                // Not the answer's text: it repeats what was asked.
                throw new EngineAway("The server answers " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new EngineAway("The server's answer cannot be read");
        } catch (IOException e) {
            throw new EngineAway("The server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineAway("Interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
