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

    /** Read twice, to know how many there are: the values of a million documents would not fit into a small heap beside all else. */
    private Column read(LeafReader segment) throws IOException {
        MemorySegment starts = ints(segment.maxDoc() + 1);
        int end = 0;
        SortedSetDocValues[] columns = columns(segment);
        for (int document = 0; document < segment.maxDoc(); document++) {
            starts.setAtIndex(ValueLayout.JAVA_INT, document, end);
            for (SortedSetDocValues column : columns) {
                end += column.advanceExact(document) ? column.docValueCount() : 0;
            }
        }
        starts.setAtIndex(ValueLayout.JAVA_INT, segment.maxDoc(), end);
        return new Column(starts, values(segment, end));
    }

    private MemorySegment values(LeafReader segment, int count) throws IOException {
        MemorySegment values = ints(count);
        SortedSetDocValues[] columns = columns(segment);
        int[][] numbered = new int[columns.length][];
        for (Facet facet : Facet.values()) {
            numbered[facet.ordinal()] = numbered(facet, columns[facet.ordinal()]);
        }
        int at = 0;
        for (int document = 0; document < segment.maxDoc(); document++) {
            for (int i = 0; i < columns.length; i++) {
                for (int n = columns[i].advanceExact(document) ? columns[i].docValueCount() : 0; n > 0; n--) {
                    values.setAtIndex(ValueLayout.JAVA_INT, at++, numbered[i][(int) columns[i].nextOrd()]);
                }
            }
        }
        return values;
    }

    /** From the first document on, in the order of the facets. */
    private static SortedSetDocValues[] columns(LeafReader segment) throws IOException {
        SortedSetDocValues[] columns = new SortedSetDocValues[Facet.values().length];
        for (Facet facet : Facet.values()) {
            columns[facet.ordinal()] = DocValues.getSortedSet(segment, Fields.facet(facet));
        }
        return columns;
    }

    private static MemorySegment ints(int count) {
        return Arena.ofAuto().allocate(ValueLayout.JAVA_INT, Math.max(1, count));
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
