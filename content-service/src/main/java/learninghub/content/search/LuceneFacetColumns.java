package learninghub.content.search;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of every document's facets as numbers, one after the other, beside Lucene's heap: counting reads a few numbers for each
 * result instead of six columns, and no value is looked up by name. A value has the same number in all segments of an index, and keeps it
 * as long as the index is open.
 */
final class LuceneFacetColumns {
    /** Values of a document; more where more are. */
    private static final int USUAL = 8;

    private final Map<IndexReader.CacheKey, Column> bySegment = new ConcurrentHashMap<>();
    private final Map<Label, Integer> numbers = new HashMap<>();
    private volatile Label[] labels = new Label[256];
    private volatile int size;

    /** What a number stands for. */
    record Label(Facet facet, String value, String name) {}

    /** Of one segment. */
    static final class Column {
        private final MemorySegment starts;
        private final MemorySegment values;

        private Column(MemorySegment starts, MemorySegment values) {
            this.starts = starts;
            this.values = values;
        }

        int start(int document) {
            return starts.getAtIndex(ValueLayout.JAVA_INT, document);
        }

        int value(int at) {
            return values.getAtIndex(ValueLayout.JAVA_INT, at);
        }
    }

    /** Made when the segment is first seen, and forgotten with it. */
    Column of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        Column column = bySegment.get(cache.getKey());
        return column == null ? make(segment, cache) : column;
    }

    /** More than any number given out so far. */
    int size() {
        return size;
    }

    Label label(int number) {
        return labels[number];
    }

    private synchronized Column make(LeafReader segment, IndexReader.CacheHelper cache) throws IOException {
        Column known = bySegment.get(cache.getKey());
        if (known != null) {
            return known;
        }
        Column column = read(segment);
        bySegment.put(cache.getKey(), column);
        cache.addClosedListener(bySegment::remove);
        return column;
    }

    private Column read(LeafReader segment) throws IOException {
        Facet[] facets = Facet.values();
        SortedSetDocValues[] columns = new SortedSetDocValues[facets.length];
        int[][] numbered = new int[facets.length][];
        for (int i = 0; i < facets.length; i++) {
            columns[i] = DocValues.getSortedSet(segment, Fields.facet(facets[i]));
            numbered[i] = numbered(facets[i], columns[i]);
        }
        int[] starts = new int[segment.maxDoc() + 1];
        int[] values = new int[segment.maxDoc() * USUAL];
        int end = 0;
        for (int document = 0; document < segment.maxDoc(); document++) {
            starts[document] = end;
            for (int i = 0; i < columns.length; i++) {
                for (int n = columns[i].advanceExact(document) ? columns[i].docValueCount() : 0; n > 0; n--) {
                    values = end < values.length ? values : Arrays.copyOf(values, end * 2);
                    values[end++] = numbered[i][(int) columns[i].nextOrd()];
                }
            }
        }
        starts[segment.maxDoc()] = end;
        return new Column(besideTheHeap(starts, starts.length), besideTheHeap(values, end));
    }

    private static MemorySegment besideTheHeap(int[] numbers, int length) {
        MemorySegment copy = Arena.ofAuto().allocate(ValueLayout.JAVA_INT, Math.max(1, length));
        MemorySegment.copy(numbers, 0, copy, ValueLayout.JAVA_INT, 0, length);
        return copy;
    }

    private int[] numbered(Facet facet, SortedSetDocValues values) throws IOException {
        int[] numbered = new int[(int) values.getValueCount()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = number(label(facet, values.lookupOrd(i).utf8ToString()));
        }
        return numbered;
    }

    private static Label label(Facet facet, String label) {
        FacetValue value = Fields.value(label, 0);
        return new Label(facet, value.value(), value.name());
    }

    private int number(Label label) {
        Integer known = numbers.get(label);
        if (known != null) {
            return known;
        }
        int number = size;
        if (number == labels.length) {
            labels = Arrays.copyOf(labels, number * 2);
        }
        labels[number] = label;
        numbers.put(label, number);
        // Last: whoever sees the number sees the label.
        size = number + 1;
        return number;
    }
}
