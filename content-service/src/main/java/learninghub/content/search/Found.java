package learninghub.content.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine found.
 *
 * @param totalIsExact false when there are more than {@code total}
 * @param facetsAreExact false when counts are projected from a sample
 * @param didYouMean the question with words the index knows in place of those it does not
 */
record Found(
        List<Hit> hits,
        long total,
        boolean totalIsExact,
        Map<Facet, List<FacetValue>> facets,
        boolean facetsAreExact,
        @Nullable String didYouMean,
        @Nullable String next) {}
