package learninghub.content.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms or tags as the Semantic Web knows them (SKOS).
 *
 * @param address where the scheme is; its concepts' addresses never change, whatever they are called
 */
record ConceptScheme(String address, String title, List<Concept> concepts) {
    /**
     * One term or tag.
     *
     * @param narrower addresses of what is below
     * @param deprecated archived: kept for what has it, not for anything new
     */
    record Concept(
            String address,
            String label,
            List<String> alsoCalled,
            @Nullable String notation,
            @Nullable String broader,
            List<String> narrower,
            boolean deprecated) {}
}
