package learninghub.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many results one value of a facet would give. */
@Schema(name = "FacetValue")
record FacetValue(
        @Schema(examples = "psirf") String value,
        @Schema(examples = "PSIRF") String name,
        @Schema(examples = "12") long count) {

    /** The most frequent, and those chosen in any case. */
    static List<FacetValue> top(Map<String, Long> countsByLabel, List<String> chosen) {
        List<FacetValue> values = new ArrayList<>();
        countsByLabel.forEach((label, count) -> values.add(Fields.value(label, count)));
        values.sort(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::name));
        List<FacetValue> shown = new ArrayList<>(values.subList(0, Math.min(values.size(), Facet.VALUES)));
        values.stream()
                .skip(Facet.VALUES)
                .filter(value -> chosen.contains(value.value()))
                .forEach(shown::add);
        return shown;
    }
}
