import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long what was published cannot be found yet, and what was withdrawn still can: from the answer to the act to the answer of the first
 * search that knows. {@code Visible.java <service> <times>}, the token of an editor in {@code HUB_TOKEN}.
 */
class Visible {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 30_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;

    Visible(String service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Visible visible = new Visible(arguments[0]);
        List<Long> published = new ArrayList<>();
        List<Long> withdrawn = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            visible.once(published, withdrawn);
        }
        print("published to found", published);
        print("withdrawn to gone", withdrawn);
    }

    private void once(List<Long> published, List<Long> withdrawn) throws IOException, InterruptedException {
        String word = word();
        String id = send("POST", "/api/v1/articles", Map.of("type", "article", "title", "Visible " + word, "body", word))
                .path("id")
                .asText();
        send("PUT", "/api/v1/articles/" + id + "/publication", Map.of());
        published.add(until(word, 1));
        send("DELETE", "/api/v1/articles/" + id + "/publication", null);
        withdrawn.add(until(word, 0));
    }

    /** Milliseconds. */
    private long until(String word, int total) throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (send("GET", "/api/v1/search?limit=1&q=" + word, null).path("total").asInt() != total) {
            if (System.nanoTime() - since > PATIENCE) {
                throw new IOException("not seen within 30 s");
            }
        }
        return (System.nanoTime() - since) / 1_000_000;
    }

    private JsonNode send(String method, String path, Map<String, String> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + System.getenv("HUB_TOKEN"))
                .header("If-Match", "*");
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode());
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String word() {
        StringBuilder word = new StringBuilder("x");
        for (int i = 0; i < 16; i++) {
            word.append((char) ThreadLocalRandom.current().nextInt('a', 'z' + 1));
        }
        return word.append('k').toString();
    }

    private static void print(String what, List<Long> times) {
        Collections.sort(times);
        System.out.printf(
                "%s, %d times: p50 %d ms, p99 %d ms, at most %d ms%n",
                what, times.size(), times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast());
    }
}
