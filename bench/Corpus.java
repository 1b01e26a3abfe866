import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Prints articles first..last as lines for the import API, always the same ones.
 *
 * <p>{@code java -cp <jackson> Corpus.java first last [articles.jsonl]}: with a file, its titles, texts and tags (one JSON object a line,
 * {@code title}, {@code body}, {@code tags}); without, words drawn by Zipf's law. Article n has the slug {@code bench-n}.
 */
class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] TYPES = {"article", "article", "article", "resource"};
    private static final int TAGS = 200;
    private static final int WORDS = 20_000;

    public static void main(String[] arguments) throws IOException {
        int first = Integer.parseInt(arguments[0]);
        int last = Integer.parseInt(arguments[1]);
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
                BufferedReader given = arguments.length > 2 ? Files.newBufferedReader(Path.of(arguments[2])) : null) {
            for (int n = 1; n <= last; n++) {
                String line = given == null ? null : given.readLine();
                if (n >= first) {
                    out.println(JSON.writeValueAsString(item(n, line == null ? null : JSON.readTree(line))));
                }
            }
        }
    }

    private static ObjectNode item(int n, JsonNode given) {
        Random random = new Random(n);
        ObjectNode item = JSON.createObjectNode();
        item.put("importKey", "bench-" + n);
        item.put("type", TYPES[random.nextInt(TYPES.length)]);
        item.put("title", "Bench " + n);
        item.put("summary", given == null ? sentence(random) : given.get("title").asText());
        item.put("body", given == null ? body(random) : given.get("body").asText());
        item.put("date", java.time.LocalDate.of(2016, 1, 1).plusDays(n % 3_600).toString());
        ArrayNode tags = item.putArray("tags");
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            tags.add("bench-tag-" + zipf(random, TAGS));
        }
        int objective = 1 + random.nextInt(7);
        item.putArray("categories").add("strategic-objectives/" + objective + "." + (1 + random.nextInt(5)));
        item.putArray("authors").addObject().put("name", "Author " + zipf(random, 500));
        return item;
    }

    private static String body(Random random) {
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < 3 + random.nextInt(4); paragraph++) {
            text.append("## ").append(sentence(random)).append("\n\n");
            for (int i = 0; i < 6 + random.nextInt(6); i++) {
                text.append(sentence(random)).append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 8 + random.nextInt(10); i++) {
            words.append(i == 0 ? "" : " ").append(word(zipf(random, WORDS)));
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** The rank of one draw, 1 the most frequent. */
    private static int zipf(Random random, int ranks) {
        return (int) Math.min(ranks, Math.exp(random.nextDouble() * Math.log(ranks + 1)));
    }

    private static String word(int rank) {
        String syllables = "kamilotarensudopevigahu";
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0; rest /= 11) {
            int at = rest % 11 * 2;
            word.append(syllables, at, at + 2);
        }
        return word.toString();
    }
}
