package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import learninghub.content.RealParts;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** Vocabularies and tags as SKOS, read back by a parser. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SkosTest {
    private static final String PLAN = "/api/v1/vocabularies/strategic-objectives";

    @Test
    void turtleAndJsonLdSayTheSame() throws IOException {
        Model turtle = model("text/turtle", "/api/v1/vocabularies/foundations");
        Model jsonLd = model("application/ld+json", "/api/v1/vocabularies/foundations");

        assertThat(turtle).hasSizeGreaterThan(20);
        assertThat(Models.isomorphic(turtle, jsonLd)).isTrue();
    }

    @Test
    void theSchemeHasItsTopConceptsAndTheseWhatIsBelow() throws IOException {
        Model plan = model("text/turtle", PLAN);
        IRI scheme = (IRI) plan.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME)
                .subjects()
                .iterator()
                .next();
        IRI reporting = (IRI) plan.filter(null, SKOS.NOTATION, Values.literal("6.2"))
                .subjects()
                .iterator()
                .next();
        IRI six = (IRI)
                Models.objectIRI(plan.filter(reporting, SKOS.BROADER, null)).orElseThrow();

        assertThat(plan.contains(six, SKOS.NOTATION, Values.literal("6"))).isTrue();
        assertThat(plan.contains(six, SKOS.NARROWER, reporting)).isTrue();
        assertThat(plan.contains(scheme, SKOS.HAS_TOP_CONCEPT, six)).isTrue();
        assertThat(plan.contains(six, SKOS.TOP_CONCEPT_OF, scheme)).isTrue();
        assertThat(plan.contains(reporting, SKOS.TOP_CONCEPT_OF, scheme)).isFalse();
        assertThat(plan.contains(reporting, SKOS.IN_SCHEME, scheme)).isTrue();
    }

    @Test
    void aConceptsAddressIsWhereItCanBeRead() throws IOException {
        Model plan = model("text/turtle", PLAN);
        String reporting = plan.filter(null, SKOS.NOTATION, Values.literal("6.2"))
                .subjects()
                .iterator()
                .next()
                .stringValue();

        given().get(reporting.substring(reporting.indexOf("/api/")))
                .then()
                .statusCode(200)
                .body("code", org.hamcrest.Matchers.equalTo("6.2"));
    }

    @Test
    void anArchivedTermIsDeprecated() throws IOException {
        String term = Shelf.topic(Shelf.word(), null).path("id");
        Shelf.changeTopic(term, "{\"archived\": true}");

        Model topics = model("application/ld+json", "/api/v1/vocabularies/topics");

        assertThat(topics.filter(null, OWL.DEPRECATED, Values.literal(true)).subjects())
                .extracting(Object::toString)
                .anyMatch(address -> address.endsWith(term));
    }

    @Test
    void aTagsSynonymsAreItsOtherLabels() throws IOException {
        String name = Shelf.word();
        Shelf.tag(name);
        Shelf.changeTag(Slug.of(name), "{\"synonyms\": [\"Also " + name + "\"]}");

        Model tags = model("text/turtle", "/api/v1/tags?q=" + Slug.of(name));
        IRI tag = (IRI) tags.filter(null, SKOS.PREF_LABEL, Values.literal(name, "en"))
                .subjects()
                .iterator()
                .next();

        assertThat(tags.contains(tag, SKOS.ALT_LABEL, Values.literal("Also " + name, "en")))
                .isTrue();
        given().get(tag.stringValue().substring(tag.stringValue().indexOf("/api/")))
                .then()
                .statusCode(200)
                .body("name", org.hamcrest.Matchers.equalTo(name));
    }

    @Test
    void tagsComeInPagesAlsoAsTurtle() {
        List.of(Shelf.word(), Shelf.word()).forEach(Shelf::tag);

        given().accept("text/turtle").get("/api/v1/tags?limit=1").then().header("Link", containsString("rel=\"next\""));
    }

    @Test
    void eachFormHasAnETagOfItsOwn() {
        Response turtle = given().accept("text/turtle").get(PLAN);
        Response json = given().get(PLAN);

        assertThat(json.contentType()).startsWith("application/json");
        assertThat(turtle.header("ETag")).isNotEqualTo(json.header("ETag"));
        given().accept("text/turtle")
                .header("If-None-Match", turtle.header("ETag"))
                .get(PLAN)
                .then()
                .statusCode(304);
    }

    @Test
    void aFormThereIsNotIsRefused() {
        given().accept("application/rdf+xml").get(PLAN).then().statusCode(406);
    }

    private static Model model(String type, String address) throws IOException {
        Response answer = given().accept(type).get(address);
        assertThat(answer.contentType()).startsWith(type);
        RDFFormat format = type.equals("text/turtle") ? RDFFormat.TURTLE : RDFFormat.JSONLD;
        return Rio.parse(new ByteArrayInputStream(answer.asByteArray()), "", format);
    }
}
