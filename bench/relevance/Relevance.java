import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a collection's questions are answered: loads docs.jsonl {id, title, text} through the import API, asks queries.jsonl
 * {id, text} of the search API, and holds the answers against qrels.tsv (query, doc, grade; relevant above 0).
 *
 * <p>{@code java -cp <jackson> Relevance.java <service> <folder>}, the token of an editor in {@code HUB_TOKEN}. Results that are not of the
 * collection are passed over. MAP over the first 1,000 results; nDCG with the grade as gain; means over the queries with a relevant document.
 */
class Relevance {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 1_000;
    private static final int PAGE = 100;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_TITLE = 300;
    // An import may have 64 MiB.
    private static final int IMPORT = 32 * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String service;
    private final String token;
    private final String addresses;

    Relevance(String service, String token, String collection) {
        this.service = service;
        this.token = token;
        this.addresses = "https://" + collection + ".example/";
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]).toRealPath();
        String name = folder.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Relevance relevance = new Relevance(arguments[0], System.getenv("HUB_TOKEN"), name);
        relevance.load(lines(folder.resolve("docs.jsonl")));
        relevance.judge(lines(folder.resolve("queries.jsonl")), grades(folder.resolve("qrels.tsv")));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.strip().split("\\s+");
            if (cells.length >= 3 && cells[cells.length - 1].matches("-?\\d+")) {
                grades.computeIfAbsent(cells[0], query -> new HashMap<>())
                        .put(cells[cells.length - 2], Integer.parseInt(cells[cells.length - 1]));
            }
        }
        return grades;
    }

    private void load(List<JsonNode> documents) throws Exception {
        long before = index().path("documents").asLong();
        long since = System.currentTimeMillis();
        long created = 0;
        StringBuilder body = new StringBuilder();
        for (JsonNode document : documents) {
            body.append(item(document)).append('\n');
            if (body.length() > IMPORT) {
                created += imported(body.toString());
                body.setLength(0);
            }
        }
        created += imported(body.toString());
        long wanted = before + created;
        JsonNode index;
        do {
            index = index();
        } while (index.path("documents").asLong() < wanted
                || index.path("position").asLong() < index.path("end").asLong());
        System.out.printf(
                Locale.ROOT,
                "documents: %d, new: %d, loaded and indexed in %.1f s%n",
                documents.size(),
                created,
                (System.currentTimeMillis() - since) / 1000.0);
    }

    private String item(JsonNode document) throws IOException {
        String id = document.path("id").asText();
        String text = document.path("text").asText();
        String title = document.path("title").asText().strip();
        ObjectNode item = JSON.createObjectNode();
        item.put("importKey", addresses + id);
        // What has a source is news.
        item.put("type", "news");
        item.put("title", title.isEmpty() ? "Document " + id : title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        item.put("body", text.isBlank() ? title + " " : text);
        item.putObject("source").put("name", "Collection").put("url", addresses + URLEncoder.encode(id, StandardCharsets.UTF_8));
        return JSON.writeValueAsString(item);
    }

    /** How many were new. */
    private long imported(String lines) throws Exception {
        JsonNode job = ask(HttpRequest.newBuilder(URI.create(service + "/api/v1/imports?publish=true"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
        String address = service + "/api/v1/imports/" + job.path("id").asText() + "?limit=1";
        while (job.path("state").asText().equals("running")) {
            job = ask(HttpRequest.newBuilder(URI.create(address)));
        }
        if (job.path("refused").asInt() > 0) {
            throw new IOException("refused by the import: " + job.path("refused"));
        }
        return job.path("created").asLong();
    }

    private JsonNode index() throws Exception {
        return ask(HttpRequest.newBuilder(URI.create(service + "/api/v1/search/index")));
    }

    private JsonNode ask(HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    private void judge(List<JsonNode> queries, Map<String, Map<String, Integer>> grades) throws Exception {
        double map = 0;
        double ndcg = 0;
        double precision = 0;
        double recall = 0;
        int judged = 0;
        List<String> without = new ArrayList<>();
        for (JsonNode query : queries) {
            Map<String, Integer> relevant = new HashMap<>(grades.getOrDefault(query.path("id").asText(), Map.of()));
            relevant.values().removeIf(grade -> grade <= 0);
            List<String> found = found(query.path("text").asText());
            if (found.isEmpty()) {
                without.add(query.path("id").asText());
            }
            if (!relevant.isEmpty()) {
                judged++;
                map += averagePrecision(found, relevant);
                ndcg += gain(found, relevant) / ideal(relevant);
                precision += hits(found, relevant, 10) / 10.0;
                recall += hits(found, relevant, 100) / (double) relevant.size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "queries: %d, judged: %d%nMAP: %.3f%nnDCG@10: %.3f%nP@10: %.3f%nrecall@100: %.3f%nwithout result: %d %s%n",
                queries.size(),
                judged,
                map / judged,
                ndcg / judged,
                precision / judged,
                recall / judged,
                without.size(),
                without);
    }

    private List<String> found(String question) throws Exception {
        String words = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null && found.size() < DEPTH) {
            JsonNode page = ask(HttpRequest.newBuilder(URI.create(service + "/api/v1/search?limit=" + PAGE + "&q="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8)
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor))));
            page.path("items").forEach(item -> {
                String address = item.at("/source/url").asText();
                if (address.startsWith(addresses)) {
                    found.add(java.net.URLDecoder.decode(
                            address.substring(addresses.length()), StandardCharsets.UTF_8));
                }
            });
            cursor = page.path("next").asText(null);
        }
        return found;
    }

    private static double averagePrecision(List<String> found, Map<String, Integer> relevant) {
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < found.size(); i++) {
            if (relevant.containsKey(found.get(i))) {
                sum += ++hits / (i + 1.0);
            }
        }
        return sum / relevant.size();
    }

    private static long hits(List<String> found, Map<String, Integer> relevant, int most) {
        return found.stream().limit(most).filter(relevant::containsKey).count();
    }

    private static double gain(List<String> found, Map<String, Integer> relevant) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, found.size()); i++) {
            gain += relevant.getOrDefault(found.get(i), 0) / log2(i + 2);
        }
        return gain;
    }

    private static double ideal(Map<String, Integer> relevant) {
        List<Integer> best = relevant.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        double gain = 0;
        for (int i = 0; i < best.size(); i++) {
            gain += best.get(i) / log2(i + 2);
        }
        return gain;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
