import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How far the hub's counts are from those of every match counted one by one, which plain Lucene wrote down. By how many of the matches a
 * value has: the middle and the worst relative error. {@code Exactness.java <service> <counts>}
 */
class Exactness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double[] SHARES = {0.1, 0.01, 0.001};

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<List<Double>> errors = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long fewest = Long.MAX_VALUE;
        int exact = 0;
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        for (String line : lines) {
            JsonNode counted = JSON.readTree(line);
            long matches = counted.path("matches").asLong();
            fewest = Math.min(fewest, matches);
            JsonNode answer = ask(arguments[0] + "/api/v1/search?limit=1&facets=type,tag,author&q=" + counted.path("q").asText());
            exact += answer.path("facetsAreExact").asBoolean() ? 1 : 0;
            for (String facet : List.of("type", "tag", "author")) {
                for (JsonNode value : answer.path("facets").path(facet)) {
                    long right = counted.path(facet).path(value.path("name").asText()).asLong();
                    add(right / (double) matches, Math.abs(value.path("count").asLong() - right) / (double) right, errors);
                }
            }
        }
        System.out.printf("%d broad words, each in %d documents or more; %d counted exactly%n", lines.size(), fewest, exact);
        for (int i = 0; i < SHARES.length; i++) {
            List<Double> of = errors.get(i);
            Collections.sort(of);
            if (!of.isEmpty()) {
                System.out.printf(
                        Locale.ROOT,
                        "values that at least %.1f %% of the matches have: %d, off by %.2f %% in the middle, %.2f %% at worst%n",
                        SHARES[i] * 100,
                        of.size(),
                        of.get(of.size() / 2) * 100,
                        of.getLast() * 100);
            }
        }
    }

    private static void add(double share, double error, List<List<Double>> errors) {
        for (int i = 0; i < SHARES.length; i++) {
            if (share >= SHARES[i]) {
                errors.get(i).add(error);
                return;
            }
        }
    }

    private static JsonNode ask(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JSON.readTree(client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        }
    }
}
