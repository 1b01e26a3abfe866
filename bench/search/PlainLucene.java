import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The yardstick: Lucene alone, in process, one thread, the same version: top 20 of two words (OR, BM25) reading stored documents, without
 * and with counts of all matches by five fields, one by one. Prints questions a second: without, with, and with for the words that most
 * documents hold; and writes the exact counts of those. An index that is there is used again.
 *
 * <p>{@code PlainLucene.java <lines for the import API> <folder> <questions to write> <counts to write> <seconds>}
 */
class PlainLucene {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] FACETS = {"type", "tag", "category", "author", "country"};
    private static final int QUESTIONS = 2_000;
    private static final int BROAD = 20;
    private static final int COMMON = 1_000;
    private static final EnglishAnalyzer ENGLISH = new EnglishAnalyzer();

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Path questionFile = Path.of(arguments[2]);
        if (!Files.exists(questionFile)) {
            Files.write(questionFile, index(Path.of(arguments[0]), folder));
        }
        List<String[]> questions =
                Files.readAllLines(questionFile).stream().map(line -> line.split("\\+")).toList();
        int seconds = Integer.parseInt(arguments[4]);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<String[]> broad = broadest(reader);
            writeCounts(searcher, broad, Path.of(arguments[3]));
            rate(searcher, questions, false, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "%.0f %.0f %.1f%n",
                    rate(searcher, questions, false, seconds),
                    rate(searcher, questions, true, seconds),
                    rate(searcher, broad, true, seconds));
        }
    }

    /** The questions to be asked, as they stand in an address. */
    private static List<String> index(Path lines, Path folder) throws IOException {
        List<String> questions = new ArrayList<>();
        Random random = new Random(1);
        try (BufferedReader in = Files.newBufferedReader(lines);
                IndexWriter writer = new IndexWriter(
                        FSDirectory.open(folder),
                        new IndexWriterConfig(new EnglishAnalyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode item = JSON.readTree(line);
                String text = item.path("title").asText() + " " + item.path("summary").asText() + " " + item.path("body").asText();
                writer.addDocument(document(item, text));
                String[] words = item.path("summary").asText().split(" ");
                if (questions.size() < QUESTIONS && words.length > 2) {
                    questions.add(word(words, random) + "+" + word(words, random));
                }
            }
            // As the service's is once nothing changes.
            writer.forceMerge(1);
        }
        return questions;
    }

    /** Words of one language's letters that most documents hold. */
    private static List<String[]> broadest(DirectoryReader reader) throws IOException {
        PriorityQueue<TermStats> most = new PriorityQueue<>(Comparator.comparingInt(TermStats::documents));
        TermsEnum terms = MultiTerms.getTerms(reader, "text").iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            String word = term.utf8ToString();
            // Stems that, asked for, are themselves again.
            boolean searched = !EnglishAnalyzer.getDefaultStopSet().contains(word) && stem(word).equals(word);
            if (word.matches("[a-z]+") && terms.docFreq() > COMMON && searched) {
                most.add(new TermStats(word, terms.docFreq()));
            }
            if (most.size() > BROAD) {
                most.poll();
            }
        }
        return most.stream().map(term -> new String[] {term.term()}).toList();
    }

    private record TermStats(String term, int documents) {}

    private static void writeCounts(IndexSearcher searcher, List<String[]> broad, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String[] words : broad) {
            Counting counting = new Counting();
            searcher.search(query(words), counting);
            ObjectNode line = JSON.createObjectNode().put("q", words[0]);
            line.put("matches", counting.matches);
            for (int i = 0; i < FACETS.length; i++) {
                ObjectNode facet = line.putObject(FACETS[i]);
                counting.byName(i).forEach(facet::put);
            }
            lines.add(line.toString());
        }
        Files.write(file, lines);
    }

    private static String word(String[] words, Random random) {
        return words[random.nextInt(words.length)].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Document document(JsonNode item, String text) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        document.add(new StringField("title", item.path("title").asText(), Field.Store.YES));
        facet(document, "type", item.path("type").asText());
        item.path("tags").forEach(tag -> facet(document, "tag", tag.asText()));
        item.path("categories").forEach(category -> facet(document, "category", category.asText()));
        item.path("authors").forEach(author -> facet(document, "author", author.path("name").asText()));
        if (item.has("country")) {
            facet(document, "country", item.path("country").asText());
        }
        return document;
    }

    private static void facet(Document document, String field, String value) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static double rate(IndexSearcher searcher, List<String[]> questions, boolean facets, int seconds) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long since = System.nanoTime();
        int asked = 0;
        long seen = 0;
        while (System.nanoTime() < end) {
            Query query = query(questions.get(asked++ % questions.size()));
            for (ScoreDoc hit : searcher.search(query, 20).scoreDocs) {
                seen += searcher.storedFields().document(hit.doc).getFields().size();
            }
            if (facets) {
                Counting counting = new Counting();
                searcher.search(query, counting);
                seen += counting.counted;
            }
        }
        return seen < 0 ? 0 : asked / ((System.nanoTime() - since) / 1e9);
    }

    private static Query query(String[] words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new TermQuery(new Term("text", stem(word))), Occur.SHOULD);
        }
        return query.build();
    }

    /** What the analyser makes of one word; the word itself where it makes nothing of it. */
    private static String stem(String word) throws IOException {
        try (TokenStream stems = ENGLISH.tokenStream("text", word)) {
            CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            return stems.incrementToken() ? stem.toString() : word;
        }
    }

    /** Counts every match one by one, segment by segment. */
    private static final class Counting extends SimpleCollector {
        private final List<SortedSetDocValues[]> segments = new ArrayList<>();
        private final List<long[][]> counts = new ArrayList<>();
        private SortedSetDocValues[] values = {};
        private long[][] inSegment = {};
        private long matches;
        private long counted;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values = new SortedSetDocValues[FACETS.length];
            inSegment = new long[FACETS.length][];
            for (int i = 0; i < FACETS.length; i++) {
                values[i] = DocValues.getSortedSet(leaf.reader(), FACETS[i]);
                inSegment[i] = new long[(int) values[i].getValueCount()];
            }
            segments.add(values);
            counts.add(inSegment);
        }

        @Override
        public void collect(int document) throws IOException {
            matches++;
            for (int i = 0; i < FACETS.length; i++) {
                if (values[i].advanceExact(document)) {
                    for (int n = values[i].docValueCount(); n > 0; n--) {
                        inSegment[i][(int) values[i].nextOrd()]++;
                        counted++;
                    }
                }
            }
        }

        Map<String, Long> byName(int facet) throws IOException {
            Map<String, Long> named = new HashMap<>();
            for (int segment = 0; segment < segments.size(); segment++) {
                long[] of = counts.get(segment)[facet];
                for (int i = 0; i < of.length; i++) {
                    named.merge(segments.get(segment)[facet].lookupOrd(i).utf8ToString(), of[i], Long::sum);
                }
            }
            return named;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
