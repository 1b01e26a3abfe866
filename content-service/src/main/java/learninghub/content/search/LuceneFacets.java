package learninghub.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Counts results by facet. A facet with a choice made in it is counted without that choice, so that its other values do not become zero.
 *
 * <p>Up to {@link #EXACT} results every one is counted. Beyond, one in {@link #SAMPLE} stretches of the index is, and projected: the
 * scorer jumps over the rest, so a question that finds a million costs like one that finds sixty thousand. Counting begins at once, in
 * stretches of the index that may be counted side by side.
 */
final class LuceneFacets {
    /** Counted one by one to here. */
    static final int EXACT = 100_000;

    static final int SAMPLE = 16;
    private static final int STRETCH = 256;

    private final IndexSearcher searcher;
    private final LuceneFacetColumns columns;
    private final Question question;
    private final Search search;
    private final SideBySide.Parts parts;
    private final Map<LeafReaderContext, LuceneFacetColumns.Column> segments = new LinkedHashMap<>();
    private final @Nullable Counting all;
    private final SideBySide.@Nullable Part<Long> matches;
    private final Map<Facet, Counting> chosen = new EnumMap<>(Facet.class);
    private final Map<String, Counting> chosenCategories = new LinkedHashMap<>();
    private boolean exact = true;

    LuceneFacets(
            IndexSearcher searcher,
            LuceneFacetColumns columns,
            Question question,
            Search search,
            SideBySide.Parts parts)
            throws IOException {
        this.searcher = searcher;
        this.columns = columns;
        this.question = question;
        this.search = search;
        this.parts = parts;
        if (!search.facets().isEmpty()) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                segments.put(leaf, columns.of(leaf.reader()));
            }
        }
        boolean isAllCounted = search.facets().stream()
                .anyMatch(
                        facet -> facet == Facet.CATEGORY || search.chosen(facet).isEmpty());
        all = isAllCounted ? new Counting(all()) : null;
        matches = isAllCounted ? null : parts.begin(() -> LuceneCount.of(searcher, all(), Search.COUNTED));
        for (Facet facet : search.facets()) {
            begin(facet);
        }
    }

    private void begin(Facet facet) throws IOException {
        if (search.chosen(facet).isEmpty()) {
            return;
        }
        if (facet != Facet.CATEGORY) {
            chosen.put(facet, new Counting(LuceneQueries.of(question.without(facet, null))));
            return;
        }
        // Each vocabulary is a choice of its own: what is chosen in one narrows the others.
        for (String vocabulary : search.categories().keySet()) {
            chosenCategories.put(vocabulary, new Counting(LuceneQueries.of(question.without(facet, vocabulary))));
        }
    }

    private Query all() {
        return LuceneQueries.of(question.without(null, null));
    }

    /** Whether what was counted is no projection. */
    boolean areExact() {
        return exact;
    }

    /** How many results there are; beyond {@link Search#COUNTED} just one more than it. */
    long matches() throws IOException {
        if (matches != null) {
            return matches.done();
        }
        Counter counted = Objects.requireNonNull(all).counted();
        return counted.times == 1 ? counted.matches : LuceneCount.of(searcher, all(), Search.COUNTED);
    }

    /** The most frequent values of each facet asked for. */
    Map<Facet, List<FacetValue>> counted() throws IOException {
        Map<Facet, List<FacetValue>> counted = new LinkedHashMap<>();
        for (Facet facet : search.facets()) {
            counted.put(facet, FacetValue.top(values(facet), search.chosen(facet)));
        }
        return counted;
    }

    private List<FacetValue> values(Facet facet) throws IOException {
        Counting own = chosen.get(facet);
        if (own != null) {
            return own.counted().values(facet);
        }
        List<FacetValue> values = Objects.requireNonNull(all).counted().values(facet);
        if (facet == Facet.CATEGORY) {
            for (Map.Entry<String, Counting> vocabulary : chosenCategories.entrySet()) {
                String prefix = vocabulary.getKey() + "/";
                values.removeIf(value -> value.value().startsWith(prefix));
                vocabulary.getValue().counted().values(facet).stream()
                        .filter(value -> value.value().startsWith(prefix))
                        .forEach(values::add);
            }
        }
        return values;
    }

    /** Which documents a pass looks at: every one, the sampled stretches, or those between them. */
    private enum Pass {
        EVERY,
        SAMPLED,
        OTHERS
    }

    /** What one query finds, being counted. */
    private final class Counting {
        private final Weight weight;
        private final boolean sampled;
        private final List<SideBySide.Part<Counter>> begun = new ArrayList<>();
        private @Nullable Counter counted;

        Counting(Query query) throws IOException {
            weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            sampled = most() > EXACT;
            begin(sampled ? Pass.SAMPLED : Pass.EVERY);
        }

        /** No more than this are found. */
        private long most() throws IOException {
            long most = 0;
            for (LeafReaderContext leaf : segments.keySet()) {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                most += supplier == null
                        ? 0
                        : Math.min(supplier.cost(), leaf.reader().maxDoc());
            }
            return most;
        }

        private void begin(Pass pass) {
            int end = searcher.getIndexReader().maxDoc();
            int pieces = parts.width() == 1 ? 1 : 2 * parts.width();
            for (int i = 0; i < pieces; i++) {
                int from = (int) ((long) end * i / pieces);
                int to = (int) ((long) end * (i + 1) / pieces);
                begun.add(parts.begin(() -> new Counter().count(weight, pass, from, to)));
            }
        }

        Counter counted() throws IOException {
            if (counted == null) {
                counted = new Counter();
                addBegun(counted);
                if (sampled && counted.matches * SAMPLE > EXACT) {
                    exact = false;
                    counted.times = SAMPLE;
                } else if (sampled) {
                    begin(Pass.OTHERS);
                    addBegun(counted);
                }
            }
            return counted;
        }

        private void addBegun(Counter counter) throws IOException {
            for (SideBySide.Part<Counter> part : begun) {
                counter.add(part.done());
            }
            begun.clear();
        }
    }

    /** Counts all facets at once. */
    private final class Counter {
        private final int[] counts = new int[columns.size()];
        private int[] seen = new int[256];
        private int seenEnd;
        private long matches;
        private int times = 1;

        /** Documents from here to before there. */
        Counter count(Weight weight, Pass pass, int from, int to) throws IOException {
            for (LeafReaderContext leaf : segments.keySet()) {
                int first = Math.max(0, from - leaf.docBase);
                int end = Math.min(leaf.reader().maxDoc(), to - leaf.docBase);
                ScorerSupplier supplier = first < end ? weight.scorerSupplier(leaf) : null;
                if (supplier != null) {
                    count(leaf, supplier.bulkScorer(), pass, first, end);
                }
            }
            return this;
        }

        private void count(LeafReaderContext leaf, BulkScorer scorer, Pass pass, int first, int end)
                throws IOException {
            LeafCounter counter = new LeafCounter(Objects.requireNonNull(segments.get(leaf)));
            int at = first;
            while (at < end) {
                int to = pass == Pass.EVERY ? end : Math.min(end, stretchEnd(leaf.docBase + at) - leaf.docBase);
                if (pass == Pass.EVERY || isSampled(leaf.docBase + at) == (pass == Pass.SAMPLED)) {
                    scorer.score(counter, leaf.reader().getLiveDocs(), at, to);
                }
                at = to;
            }
        }

        private static boolean isSampled(int document) {
            return document / STRETCH % SAMPLE == 0;
        }

        /** The end of this stretch when it is a sampled one, else the next that is. */
        private static int stretchEnd(int document) {
            int stretch = document / STRETCH;
            return (isSampled(document) ? stretch + 1 : (stretch / SAMPLE + 1) * SAMPLE) * STRETCH;
        }

        void add(Counter other) {
            matches += other.matches;
            for (int i = 0; i < other.seenEnd; i++) {
                add(other.seen[i], other.counts[other.seen[i]]);
            }
        }

        List<FacetValue> values(Facet facet) {
            List<FacetValue> values = new ArrayList<>();
            for (int i = 0; i < seenEnd; i++) {
                LuceneFacetColumns.Label label = columns.label(seen[i]);
                if (label.facet() == facet) {
                    values.add(new FacetValue(label.value(), label.name(), (long) counts[seen[i]] * times));
                }
            }
            return values;
        }

        private void add(int value, int times) {
            if (counts[value] == 0) {
                seen = seenEnd < seen.length ? seen : Arrays.copyOf(seen, seenEnd * 2);
                seen[seenEnd++] = value;
            }
            counts[value] += times;
        }

        private final class LeafCounter implements LeafCollector {
            private final LuceneFacetColumns.Column column;

            LeafCounter(LuceneFacetColumns.Column column) {
                this.column = column;
            }

            @Override
            public void setScorer(Scorable scorer) {
                // no scores are asked for
            }

            @Override
            public void collect(int document) {
                matches++;
                int end = column.start(document + 1);
                for (int at = column.start(document); at < end; at++) {
                    add(column.value(at), 1);
                }
            }
        }
    }
}
