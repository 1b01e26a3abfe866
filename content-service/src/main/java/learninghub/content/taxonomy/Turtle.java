package learninghub.content.taxonomy;

import java.io.ByteArrayOutputStream;
import learninghub.content.taxonomy.ConceptScheme.Concept;
import org.eclipse.rdf4j.model.util.ModelBuilder;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** A concept scheme as Turtle. */
final class Turtle {
    private Turtle() {}

    static byte[] of(ConceptScheme scheme) {
        ModelBuilder model = new ModelBuilder()
                .setNamespace(SKOS.NS)
                .setNamespace(DCTERMS.NS)
                .setNamespace(OWL.NS)
                .subject(scheme.address())
                .add(RDF.TYPE, SKOS.CONCEPT_SCHEME)
                .add(DCTERMS.TITLE, Values.literal(scheme.title(), "en"));
        for (Concept concept : scheme.concepts()) {
            add(model, concept, scheme.address());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rio.write(model.build(), out, RDFFormat.TURTLE);
        return out.toByteArray();
    }

    private static void add(ModelBuilder model, Concept concept, String scheme) {
        model.subject(concept.address())
                .add(RDF.TYPE, SKOS.CONCEPT)
                .add(SKOS.PREF_LABEL, Values.literal(concept.label(), "en"))
                .add(SKOS.IN_SCHEME, Values.iri(scheme));
        concept.alsoCalled().forEach(word -> model.add(SKOS.ALT_LABEL, Values.literal(word, "en")));
        concept.narrower().forEach(below -> model.add(SKOS.NARROWER, Values.iri(below)));
        if (concept.notation() != null) {
            model.add(SKOS.NOTATION, Values.literal(concept.notation()));
        }
        if (concept.deprecated()) {
            model.add(OWL.DEPRECATED, Values.literal(true));
        }
        if (concept.broader() != null) {
            model.add(SKOS.BROADER, Values.iri(concept.broader()));
        } else {
            model.add(SKOS.TOP_CONCEPT_OF, Values.iri(scheme));
            model.subject(scheme).add(SKOS.HAS_TOP_CONCEPT, Values.iri(concept.address()));
        }
    }
}
