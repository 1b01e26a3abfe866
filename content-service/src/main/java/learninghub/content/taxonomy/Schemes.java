package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import learninghub.content.taxonomy.ConceptScheme.Concept;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Vocabularies and tags as concept schemes, at the addresses the public knows this hub by. */
@ApplicationScoped
class Schemes {
    private final String api;

    Schemes(@ConfigProperty(name = "hub.public-address") String publicAddress) {
        this.api = publicAddress.replaceAll("/+$", "") + "/api/v1";
    }

    ConceptScheme of(VocabularyView vocabulary) {
        String address = api + "/vocabularies/" + vocabulary.slug();
        List<Concept> concepts = new ArrayList<>();
        vocabulary.terms().forEach(term -> add(term, null, address, concepts));
        return new ConceptScheme(address, vocabulary.name(), concepts);
    }

    /** One page of the tags; a tag's slug may change, its address by id does not. */
    ConceptScheme of(List<TagView> tags) {
        return new ConceptScheme(
                api + "/tags", "Tags", tags.stream().map(this::concept).toList());
    }

    private Concept concept(TagView tag) {
        return new Concept(api + "/tags/" + tag.id(), tag.name(), tag.synonyms(), tag.slug(), null, List.of(), false);
    }

    private static void add(TermView term, @Nullable String broader, String scheme, List<Concept> concepts) {
        String address = address(scheme, term.id());
        concepts.add(new Concept(
                address,
                term.name(),
                List.of(),
                term.code(),
                broader,
                term.children().stream()
                        .map(child -> address(scheme, child.id()))
                        .toList(),
                term.archived()));
        term.children().forEach(child -> add(child, address, scheme, concepts));
    }

    private static String address(String scheme, UUID term) {
        return scheme + "/terms/" + term;
    }
}
