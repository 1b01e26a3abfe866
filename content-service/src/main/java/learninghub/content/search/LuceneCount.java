package learninghub.content.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** How many documents a query finds, to a bound: apart from ranking them, which then can pass over most. */
final class LuceneCount implements LeafCollector {
    private final int bound;
    private long count;

    private LuceneCount(int bound) {
        this.bound = bound;
    }

    /** Beyond the bound just one more than it. */
    static long of(IndexSearcher searcher, Query query, int bound) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        LuceneCount counted = new LuceneCount(bound);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            counted.add(weight, leaf);
        }
        return Math.min(counted.count, bound + 1L);
    }

    private void add(Weight weight, LeafReaderContext leaf) throws IOException {
        int known = weight.count(leaf);
        ScorerSupplier supplier = known >= 0 || count > bound ? null : weight.scorerSupplier(leaf);
        if (known >= 0) {
            count += known;
        } else if (supplier != null) {
            try {
                supplier.bulkScorer()
                        .score(
                                this,
                                leaf.reader().getLiveDocs(),
                                0,
                                leaf.reader().maxDoc());
            } catch (CollectionTerminatedException enough) {
                // counted to the bound
            }
        }
    }

    @Override
    public void setScorer(Scorable scorer) {
        // no scores are asked for
    }

    @Override
    public void collect(int document) {
        add(1);
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
        add(documents.count());
    }

    private void add(int more) {
        count += more;
        if (count > bound) {
            throw new CollectionTerminatedException();
        }
    }
}
