package learninghub.content.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the server's index knows of one question's words, fetched with one request when it is first needed. */
final class OpenSearchKnown implements Known {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Function<ObjectNode, JsonNode> ask;
    private final Typed typed;
    private final List<String> languages;
    private final List<String> fileLanguages;
    private final Map<String, List<String>> corrections = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private boolean fetched;

    /** @param ask sends a request to the state of the index that the question is asked of */
    OpenSearchKnown(
            Function<ObjectNode, JsonNode> ask, Typed typed, List<String> languages, List<String> fileLanguages) {
        this.ask = ask;
        this.typed = typed;
        this.languages = languages;
        this.fileLanguages = fileLanguages;
    }

    @Override
    public List<String> languages() {
        return languages;
    }

    @Override
    public List<String> fileLanguages() {
        return fileLanguages;
    }

    @Override
    public List<String> corrections(String word) {
        fetch();
        return corrections.getOrDefault(word, List.of());
    }

    @Override
    public double weight(List<String> words, List<String> in) {
        fetch();
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    private void fetch() {
        List<String> words = Stream.concat(
                        typed.words().stream(), typed.phrases().stream().flatMap(phrase -> Words.in(phrase).stream()))
                .distinct()
                .limit(Typed.MOST_WORDS)
                .toList();
        if (!fetched && !words.isEmpty()) {
            ObjectNode request = JSON.objectNode().put("size", 0).put("track_total_hits", true);
            for (int i = 0; i < words.size(); i++) {
                addSpelling(request.withObject("/suggest"), "w" + i, words.get(i));
                addFrequency(request.withObject("/aggs"), "w" + i, words.get(i));
            }
            read(words, ask.apply(request));
        }
        fetched = true;
    }

    private static void addSpelling(ObjectNode suggest, String name, String word) {
        String plain = Spelling.correctable(word);
        if (plain != null) {
            suggest.putObject(name)
                    .put("text", plain)
                    .putObject("term")
                    .put("field", Fields.WORDS)
                    .put("analyzer", "spaced")
                    .put("suggest_mode", "missing")
                    .put("min_word_length", Spelling.SHORTEST)
                    .put("string_distance", "internal")
                    .put("size", 3);
        }
    }

    /** How many texts hold the word, in whichever language most do. */
    private void addFrequency(ObjectNode aggregations, String name, String word) {
        ObjectNode filters = aggregations.putObject(name).putObject("filters").putObject("filters");
        for (String language : languages) {
            List<String> terms = Analysis.terms(Languages.analyser(language), word);
            if (!terms.isEmpty()) {
                filters.putObject(language).putObject("term").put(Fields.TEXT + language, terms.getFirst());
            }
        }
        if (filters.isEmpty()) {
            filters.putObject("none").putObject("match_none");
        }
    }

    private void read(List<String> words, JsonNode answer) {
        long documents = Math.max(1, answer.at("/hits/total/value").asLong());
        for (int i = 0; i < words.size(); i++) {
            List<String> near = new ArrayList<>();
            answer.at("/suggest/w" + i + "/0/options").forEach(option -> {
                if (option.path("score").asDouble() >= Spelling.NEAR) {
                    near.add(option.path("text").asText());
                }
            });
            corrections.put(words.get(i), near);
            double most = 0;
            for (JsonNode bucket : answer.at("/aggregations/w" + i + "/buckets")) {
                most = Math.max(
                        most,
                        Spelling.rarity(documents, bucket.path("doc_count").asLong()));
            }
            weights.put(words.get(i), most);
        }
    }
}
