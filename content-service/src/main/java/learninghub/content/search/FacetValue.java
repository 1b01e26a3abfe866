package learninghub.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many results one value of a facet would give. */
@Schema(name = "FacetValue")
record FacetValue(
        @Schema(examples = "psirf") String value,
        @Schema(examples = "PSIRF") String name,
        @Schema(examples = "12") long count) {

    private static final Comparator<FacetValue> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::name);

    /** The most frequent, and those chosen in any case. */
    static List<FacetValue> top(List<FacetValue> counted, List<String> chosen) {
        // Thousands of authors have one piece each: only what may be shown is put in order.
        PriorityQueue<FacetValue> most = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
        List<FacetValue> others = new ArrayList<>();
        for (FacetValue value : counted) {
            FacetValue other = null;
            if (most.size() < Facet.VALUES) {
                most.add(value);
            } else if (MOST_FREQUENT_FIRST.compare(value, most.peek()) < 0) {
                other = most.poll();
                most.add(value);
            } else {
                other = value;
            }
            if (other != null && chosen.contains(other.value())) {
                others.add(other);
            }
        }
        others.sort(MOST_FREQUENT_FIRST);
        List<FacetValue> shown = new ArrayList<>(most);
        shown.sort(MOST_FREQUENT_FIRST);
        shown.addAll(others);
        return shown;
    }
}
