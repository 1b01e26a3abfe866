package learninghub.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * scorer jumps over the rest, so a question that finds a million costs like one that finds sixty thousand.
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
    private boolean exact = true;
    private @Nullable Long matches;

    LuceneFacets(IndexSearcher searcher, LuceneFacetColumns columns, Question question, Search search) {
        this.searcher = searcher;
        this.columns = columns;
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
        Map<Facet, List<FacetValue>> counted = new LinkedHashMap<>();
        Counter all = null;
        for (Facet facet : search.facets()) {
            List<FacetValue> values;
            if (search.chosen(facet).isEmpty()) {
                all = all == null ? countAll() : all;
                values = all.values(facet);
            } else {
                values = chosen(facet);
            }
            counted.put(facet, FacetValue.top(values, search.chosen(facet)));
        }
        return counted;
    }

    private Counter countAll() throws IOException {
        Counter all = counted(all());
        matches = all.times == 1 ? all.matches : null;
        return all;
    }

    private List<FacetValue> chosen(Facet facet) throws IOException {
        if (facet != Facet.CATEGORY) {
            return counted(LuceneQueries.of(question.without(facet, null))).values(facet);
        }
        // Each vocabulary is a choice of its own: what is chosen in one narrows the others.
        List<FacetValue> all = counted(all()).values(facet);
        for (String vocabulary : search.categories().keySet()) {
            String prefix = vocabulary + "/";
            all.removeIf(value -> value.value().startsWith(prefix));
            counted(LuceneQueries.of(question.without(facet, vocabulary))).values(facet).stream()
                    .filter(value -> value.value().startsWith(prefix))
                    .forEach(all::add);
        }
        return all;
    }

    private Counter counted(Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Counter counter = new Counter();
        if (counter.most(weight) <= EXACT) {
            counter.countAll(weight);
            return counter;
        }
        counter.count(weight, true);
        if (counter.matches * SAMPLE > EXACT) {
            exact = false;
            counter.times = SAMPLE;
        } else {
            counter.count(weight, false);
        }
        return counter;
    }

    /** Counts all facets at once. */
    private final class Counter {
        private final Map<LeafReaderContext, LuceneFacetColumns.Column> segments = new LinkedHashMap<>();
        private final int[] counts;
        private int[] seen = new int[256];
        private int seenEnd;
        private long matches;
        private int times = 1;

        Counter() throws IOException {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                segments.put(leaf, columns.of(leaf.reader()));
            }
            counts = new int[columns.size()];
        }

        /** No more than this are found. */
        long most(Weight weight) throws IOException {
            long most = 0;
            for (LeafReaderContext leaf : segments.keySet()) {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                most += supplier == null
                        ? 0
                        : Math.min(supplier.cost(), leaf.reader().maxDoc());
            }
            return most;
        }

        void countAll(Weight weight) throws IOException {
            for (LeafReaderContext leaf : segments.keySet()) {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                if (supplier != null) {
                    supplier.bulkScorer()
                            .score(
                                    new LeafCounter(segments.get(leaf)),
                                    leaf.reader().getLiveDocs(),
                                    0,
                                    leaf.reader().maxDoc());
                }
            }
        }

        /** @param sample the stretches that are sampled, or else all others */
        void count(Weight weight, boolean sample) throws IOException {
            for (LeafReaderContext leaf : segments.keySet()) {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                if (supplier != null) {
                    count(leaf, supplier.bulkScorer(), sample);
                }
            }
        }

        private void count(LeafReaderContext leaf, BulkScorer scorer, boolean sample) throws IOException {
            LeafCounter counter = new LeafCounter(segments.get(leaf));
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

        private void add(int value) {
            if (counts[value]++ == 0) {
                seen = seenEnd < seen.length ? seen : Arrays.copyOf(seen, seenEnd * 2);
                seen[seenEnd++] = value;
            }
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
                    add(column.value(at));
                }
            }
        }
    }
}
