package learninghub.content.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import learninghub.content.taxonomy.ConceptScheme.Concept;
import org.jspecify.annotations.Nullable;

/** A concept scheme as JSON-LD 1.1, its context inside: it can be read without fetching anything. */
record JsonLd(
        @JsonProperty("@context") Map<String, Object> context,
        @JsonProperty("@graph") List<Object> graph) {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final Map<String, Object> CONTEXT = Map.ofEntries(
            Map.entry("id", "@id"),
            Map.entry("type", "@type"),
            Map.entry("Concept", SKOS + "Concept"),
            Map.entry("ConceptScheme", SKOS + "ConceptScheme"),
            Map.entry("title", Map.of("@id", "http://purl.org/dc/terms/title", "@language", "en")),
            Map.entry("prefLabel", Map.of("@id", SKOS + "prefLabel", "@language", "en")),
            Map.entry("altLabel", Map.of("@id", SKOS + "altLabel", "@language", "en")),
            Map.entry("notation", Map.of("@id", SKOS + "notation")),
            Map.entry("inScheme", link("inScheme")),
            Map.entry("broader", link("broader")),
            Map.entry("narrower", link("narrower")),
            Map.entry("topConceptOf", link("topConceptOf")),
            Map.entry("hasTopConcept", link("hasTopConcept")),
            Map.entry("deprecated", Map.of("@id", "http://www.w3.org/2002/07/owl#deprecated")));

    static JsonLd of(ConceptScheme scheme) {
        List<Object> graph = new java.util.ArrayList<>();
        graph.add(new Scheme(
                scheme.address(),
                "ConceptScheme",
                scheme.title(),
                scheme.concepts().stream()
                        .filter(concept -> concept.broader() == null)
                        .map(Concept::address)
                        .toList()));
        scheme.concepts().forEach(concept -> graph.add(Node.of(concept, scheme.address())));
        return new JsonLd(CONTEXT, graph);
    }

    private static Map<String, String> link(String term) {
        return Map.of("@id", SKOS + term, "@type", "@id");
    }

    private record Scheme(String id, String type, String title, List<String> hasTopConcept) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Node(
            String id,
            String type,
            String prefLabel,
            List<String> altLabel,
            @Nullable String notation,
            String inScheme,
            @Nullable String broader,
            List<String> narrower,
            @Nullable String topConceptOf,
            @Nullable Boolean deprecated) {
        static Node of(Concept concept, String scheme) {
            return new Node(
                    concept.address(),
                    "Concept",
                    concept.label(),
                    concept.alsoCalled(),
                    concept.notation(),
                    scheme,
                    concept.broader(),
                    concept.narrower(),
                    concept.broader() == null ? scheme : null,
                    concept.deprecated() ? true : null);
        }
    }
}
