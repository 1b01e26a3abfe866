package learninghub.content.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
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
 * scorer jumps over the rest, so a question that finds a million costs like one that finds sixty thousand.
 */
final class LuceneFacets {
    /** Counted one by one to here. */
    static final int EXACT = 100_000;

    static final int SAMPLE = 16;
    private static final int STRETCH = 256;

    private final IndexSearcher searcher;
    private final Question question;
    private final Search search;
    private boolean exact = true;
    private @Nullable Long matches;

    LuceneFacets(IndexSearcher searcher, Question question, Search search) {
        this.searcher = searcher;
        this.question = question;
        this.search = search;
    }

    boolean areExact() {
        return exact;
    }

    /** How many results there are; beyond this bound just one more than it. */
    long matches(int bound) throws IOException {
        return matches != null ? matches : LuceneCount.of(searcher, all(), bound);
    }

    private Query all() {
        return LuceneQueries.of(question.without(null, null));
    }

    Map<Facet, List<FacetValue>> count() throws IOException {
        Map<Facet, List<FacetValue>> counted = new EnumMap<>(Facet.class);
        List<Facet> open = search.facets().stream()
                .filter(facet -> search.chosen(facet).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            Counter all = counted(all(), open);
            matches = all.isWhole() ? all.matches : null;
            Map<Facet, Map<String, Long>> counts = all.labelled();
            open.forEach(facet -> counted.put(facet, FacetValue.top(counts.get(facet), search.chosen(facet))));
        }
        for (Facet facet : search.facets()) {
            if (!open.contains(facet)) {
                counted.put(facet, FacetValue.top(chosen(facet), search.chosen(facet)));
            }
        }
        Map<Facet, List<FacetValue>> inOrder = new LinkedHashMap<>();
        search.facets().forEach(facet -> inOrder.put(facet, counted.get(facet)));
        return inOrder;
    }

    private Map<String, Long> chosen(Facet facet) throws IOException {
        if (facet != Facet.CATEGORY) {
            return counts(LuceneQueries.of(question.without(facet, null)), List.of(facet))
                    .get(facet);
        }
        // Each vocabulary is a choice of its own: what is chosen in one narrows the others.
        Map<String, Long> all = new HashMap<>(counts(LuceneQueries.of(question.without(null, null)), List.of(facet))
                .get(facet));
        for (String vocabulary : search.categories().keySet()) {
            String prefix = vocabulary + "/";
            all.keySet().removeIf(label -> label.startsWith(prefix));
            counts(LuceneQueries.of(question.without(facet, vocabulary)), List.of(facet))
                    .get(facet)
                    .forEach((label, count) -> {
                        if (label.startsWith(prefix)) {
                            all.put(label, count);
                        }
                    });
        }
        return all;
    }

    /** By facet and label, how many documents match. */
    private Map<Facet, Map<String, Long>> counts(Query query, List<Facet> facets) throws IOException {
        return counted(query, facets).labelled();
    }

    private Counter counted(Query query, List<Facet> facets) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Counter counter = new Counter(facets);
        counter.count(weight, true);
        if (counter.matches * SAMPLE > EXACT) {
            exact = false;
            counter.times = SAMPLE;
        } else {
            counter.count(weight, false);
        }
        return counter;
    }

    /** Counts by each segment's own numbers of values; what they are called is looked up once at the end. */
    private final class Counter {
        private final List<Facet> facets;
        private final Map<LeafReaderContext, int[][]> counts = new HashMap<>();
        private long matches;
        private int times = 1;

        Counter(List<Facet> facets) {
            this.facets = facets;
        }

        /** @param sample the stretches that are sampled, or else all others */
        void count(Weight weight, boolean sample) throws IOException {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                if (supplier != null) {
                    count(leaf, supplier.bulkScorer(), sample);
                }
            }
        }

        private void count(LeafReaderContext leaf, BulkScorer scorer, boolean sample) throws IOException {
            LeafCounter counter = new LeafCounter(leaf);
            int end = leaf.reader().maxDoc();
            int at = 0;
            while (at < end) {
                int stretch = (leaf.docBase + at) / STRETCH;
                boolean sampled = stretch % SAMPLE == 0;
                // To the end of this stretch when it is a sampled one, else to the next that is.
                int next = (sampled ? stretch + 1 : (stretch / SAMPLE + 1) * SAMPLE) * STRETCH - leaf.docBase;
                int to = Math.min(end, next);
                if (sampled == sample) {
                    scorer.score(counter, leaf.reader().getLiveDocs(), at, to);
                }
                at = to;
            }
        }

        private int[][] of(LeafReaderContext leaf, SortedSetDocValues[] values) {
            return counts.computeIfAbsent(leaf, key -> {
                int[][] made = new int[values.length][];
                for (int i = 0; i < values.length; i++) {
                    made[i] = new int[(int) values[i].getValueCount()];
                }
                return made;
            });
        }

        boolean isWhole() {
            return times == 1;
        }

        Map<Facet, Map<String, Long>> labelled() throws IOException {
            Map<Facet, Map<String, Long>> labelled = new EnumMap<>(Facet.class);
            for (int i = 0; i < facets.size(); i++) {
                Map<String, Long> byLabel = new HashMap<>();
                for (LeafReaderContext leaf : counts.keySet()) {
                    String[] labels = LuceneLabels.of(leaf.reader(), Fields.facet(facets.get(i)));
                    int[] inLeaf = counts.get(leaf)[i];
                    for (int ord = 0; ord < inLeaf.length; ord++) {
                        if (inLeaf[ord] > 0) {
                            byLabel.merge(labels[ord], (long) inLeaf[ord] * times, Long::sum);
                        }
                    }
                }
                labelled.put(facets.get(i), byLabel);
            }
            return labelled;
        }

        private final class LeafCounter implements LeafCollector {
            private final SortedSetDocValues[] values;
            private final int[][] inLeaf;

            LeafCounter(LeafReaderContext leaf) throws IOException {
                values = new SortedSetDocValues[facets.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = DocValues.getSortedSet(leaf.reader(), Fields.facet(facets.get(i)));
                }
                inLeaf = of(leaf, values);
            }

            @Override
            public void setScorer(Scorable scorer) {
                // no scores are asked for
            }

            @Override
            public void collect(int document) throws IOException {
                matches++;
                for (int i = 0; i < values.length; i++) {
                    if (values[i].advanceExact(document)) {
                        for (int n = values[i].docValueCount(); n > 0; n--) {
                            inLeaf[i][(int) values[i].nextOrd()]++;
                        }
                    }
                }
            }
        }
    }
}
