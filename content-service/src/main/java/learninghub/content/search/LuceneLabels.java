package learninghub.content.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** What the values of a segment's facets are called, kept as long as the segment is: looking thousands up costs more than counting. */
final class LuceneLabels {
    private static final Map<IndexReader.CacheKey, Map<String, String[]>> KEPT = new ConcurrentHashMap<>();

    private LuceneLabels() {}

    /** By the segment's number of the value. */
    static String[] of(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        Map<String, String[]> ofSegment = KEPT.get(cache.getKey());
        if (ofSegment == null) {
            ofSegment = new ConcurrentHashMap<>();
            if (KEPT.putIfAbsent(cache.getKey(), ofSegment) == null) {
                cache.addClosedListener(KEPT::remove);
            }
        }
        String[] labels = ofSegment.get(field);
        if (labels == null) {
            labels = read(segment, field);
            ofSegment.put(field, labels);
        }
        return labels;
    }

    private static String[] read(LeafReader segment, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        String[] labels = new String[(int) values.getValueCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = values.lookupOrd(i).utf8ToString();
        }
        return labels;
    }
}
