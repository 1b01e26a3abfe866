package learninghub.content.oai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.content.article.PublicSite;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The hub as a repository of OAI-PMH 2.0, as libraries harvest it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OaiTest {
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    @Inject
    HarvestRecords records;

    @Inject
    HarvestSets sets;

    @Inject
    DublinCore dublinCore;

    @Inject
    PublicSite site;

    @Test
    void aPublishedPieceIsARecordInDublinCore() throws Exception {
        String title = Desk.title() + " <b> & \"quotes\"";
        String id = Desk.id(published(Map.of(
                "type",
                "resource",
                "title",
                title,
                "body",
                "B",
                "summary",
                "In short.",
                "language",
                "en-GB",
                "country",
                "GB",
                "categories",
                List.of("strategic-objectives/6.2"),
                "authors",
                List.of(Map.of("name", "Test Writer")))));

        Document answer = document(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(id)));

        assertThat(texts(answer, DC, "title")).containsExactly(title);
        assertThat(texts(answer, DC, "creator")).containsExactly("Test Writer");
        assertThat(texts(answer, DC, "description")).containsExactly("In short.");
        assertThat(texts(answer, DC, "language")).containsExactly("en-GB");
        assertThat(texts(answer, DC, "coverage")).containsExactly("GB");
        assertThat(texts(answer, DC, "identifier").getFirst()).startsWith("https://hub.example.org/api/v1/articles/");
        assertThat(texts(answer, OAI, "identifier")).containsExactly(identifier(id));
        assertThat(texts(answer, OAI, "setSpec"))
                .contains("type:resource", "strategic-objectives:6", "strategic-objectives:6.2");
        assertThat(answer.getDocumentElement().getNamespaceURI()).isEqualTo(OAI);
    }

    @Test
    void aWithdrawnPieceIsADeletedRecordInEverySetItWasIn() throws Exception {
        Response live = published(Map.of(
                "type",
                "news",
                "title",
                Desk.title(),
                "body",
                "B",
                "source",
                Map.of("name", "A paper"),
                "categories",
                List.of("strategic-objectives/7.1")));
        String since =
                texts(document(ask("verb=Identify")), OAI, "responseDate").getFirst();
        Desk.editor()
                .header("If-Match", Desk.tag(live))
                .delete("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(204);

        for (String set : List.of("type:news", "strategic-objectives:7.1", "strategic-objectives")) {
            Element header = Awaitility.await()
                    .until(
                            () -> header(
                                    ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since + "&set=" + set),
                                    Desk.id(live)),
                            found -> found != null
                                    && found.getAttribute("status").equals("deleted"));
            assertThat(header.getParentNode().getLocalName()).isEqualTo("ListIdentifiers");
        }
        Document record = document(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(Desk.id(live))));
        assertThat(texts(record, DC, "title")).isEmpty();
    }

    @Test
    void draftsAreNoItems() throws Exception {
        String draft = Desk.id(Desk.draft(Desk.member()));

        assertThat(errors(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(draft))))
                .containsExactly("idDoesNotExist");
    }

    @Test
    void whoComesBackFromTheLastAnswerHearsOfEveryChangeSince() throws Exception {
        published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        String before = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        String since = texts(document(before), OAI, "responseDate").getFirst();
        Response later = published(Map.of("type", "article", "title", Desk.title(), "body", "B"));

        String news = ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since);

        assertThat(header(news, Desk.id(later))).isNotNull();
        String future = Instant.now().plus(Duration.ofHours(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "";
        assertThat(errors(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + future)))
                .containsExactly("noRecordsMatch");
        assertThat(header(
                        ask("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since + "&until=" + future),
                        Desk.id(later)))
                .isNotNull();
    }

    @Test
    void aListIsResumedUntilNothingIsLeft() throws Exception {
        for (int i = 0; i < 5; i++) {
            published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        }
        Repository inTwos = new Repository(records, sets, dublinCore, site, "hub@example.org", 2);
        List<String> all = new ArrayList<>();
        MultivaluedMap<String, String> next = arguments("verb", "ListRecords", "metadataPrefix", "oai_dc");
        List<String> token;
        int expectedCursor = 0;
        do {
            Document page = parse(inTwos.answer(next));
            List<String> identifiers = texts(page, OAI, "identifier");
            assertThat(identifiers.size()).isBetween(1, 2);
            all.addAll(identifiers);
            token = texts(page, OAI, "resumptionToken");
            Element element = (Element)
                    page.getElementsByTagNameNS(OAI, "resumptionToken").item(0);
            assertThat(element.getAttribute("cursor")).isEqualTo(String.valueOf(expectedCursor));
            expectedCursor += 2;
            next = arguments("verb", "ListRecords", "resumptionToken", token.getFirst());
        } while (!token.getFirst().isEmpty());

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(all)
                .isEqualTo(texts(
                        parse(whole().answer(arguments("verb", "ListRecords", "metadataPrefix", "oai_dc"))),
                        OAI,
                        "identifier"));
    }

    @ParameterizedTest
    @CsvSource({
        "badVerb, metadataPrefix=oai_dc",
        "badVerb, verb=Harvest",
        "badVerb, verb=Identify&verb=Identify",
        "badArgument, verb=Identify&page=2",
        "badArgument, verb=ListRecords",
        "badArgument, verb=GetRecord&metadataPrefix=oai_dc",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=yesterday",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=abc",
        "badResumptionToken, verb=ListRecords&resumptionToken=abc",
        "badResumptionToken, verb=ListSets&resumptionToken=abc",
        "cannotDisseminateFormat, verb=ListRecords&metadataPrefix=marc21",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&set=no-such-set",
        "idDoesNotExist, verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:1",
        "idDoesNotExist, verb=ListMetadataFormats&identifier=oai:hub.example.org:none"
    })
    void whatCannotBeCarriedOutIsAnErrorOfTheProtocol(String code, String query) throws Exception {
        String answer = ask(query);

        assertThat(errors(answer)).containsExactly(code);
        Element request = (Element)
                document(answer).getElementsByTagNameNS(OAI, "request").item(0);
        boolean repeats = request.hasAttribute("verb");
        assertThat(repeats).isEqualTo(!code.equals("badVerb") && !code.equals("badArgument"));
    }

    @Test
    void aFormIsUnderstoodLikeAQuery() throws Exception {
        Response answer = given().contentType("application/x-www-form-urlencoded")
                .formParam("verb", "ListMetadataFormats")
                .post("/oai");

        assertThat(answer.contentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(texts(document(answer.asString()), OAI, "metadataPrefix")).containsExactly("oai_dc");
    }

    @Test
    void theSetsAreTypesVocabulariesAndTerms() {
        XmlPath answer = XmlPath.from(ask("verb=ListSets"));

        assertThat(answer.getList("OAI-PMH.ListSets.set.setSpec", String.class))
                .contains("type:article", "topics", "topics:culture", "strategic-objectives:7.5")
                .doesNotHaveDuplicates()
                .allMatch(spec -> spec.matches("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*"));
    }

    /** A harvester by other people, which reads and follows the answers in its own way. */
    @Test
    void anIndependentHarvesterHarvestsIt() throws Exception {
        String id = Desk.id(published(Map.of("type", "article", "title", Desk.title(), "body", "B")));
        ServiceProvider harvester = new ServiceProvider(new Context()
                .withOAIClient(JdkHttpOaiClient.newBuilder()
                        .withBaseUrl("http://localhost:" + RestAssured.port + "/oai")
                        .build()));
        List<String> found = new ArrayList<>();
        harvester
                .listIdentifiers(ListIdentifiersParameters.request().withMetadataPrefix("oai_dc"))
                .forEachRemaining((Header header) -> found.add(header.getIdentifier()));

        assertThat(found).contains(identifier(id)).doesNotHaveDuplicates();
        assertThat(harvester.identify().getBaseURL()).isEqualTo("https://hub.example.org/oai");
    }

    private Repository whole() {
        return new Repository(records, sets, dublinCore, site, "hub@example.org", 10_000);
    }

    private static MultivaluedMap<String, String> arguments(String... namesAndValues) {
        MultivaluedMap<String, String> arguments = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }

    /** Published, and in its place in the log. */
    private static Response published(Map<String, ?> draft) {
        Response live = Desk.published(draft);
        Awaitility.await()
                .until(() -> header(
                                ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier(Desk.id(live))),
                                Desk.id(live))
                        != null);
        return live;
    }

    private static String identifier(String id) {
        return "oai:hub.example.org:" + id;
    }

    private static String ask(String query) {
        return given().urlEncodingEnabled(false)
                .get("/oai?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Element header(String answer, String id) throws Exception {
        NodeList headers = document(answer).getElementsByTagNameNS(OAI, "header");
        for (int i = 0; i < headers.getLength(); i++) {
            Element header = (Element) headers.item(i);
            if (header.getElementsByTagNameNS(OAI, "identifier")
                    .item(0)
                    .getTextContent()
                    .equals(identifier(id))) {
                return header;
            }
        }
        return null;
    }

    private static List<String> errors(String answer) throws Exception {
        NodeList errors = document(answer).getElementsByTagNameNS(OAI, "error");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < errors.getLength(); i++) {
            codes.add(((Element) errors.item(i)).getAttribute("code"));
        }
        return codes;
    }

    private static List<String> texts(Document document, String namespace, String name) {
        NodeList elements = document.getElementsByTagNameNS(namespace, name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        return texts;
    }

    private static Document document(String xml) throws Exception {
        return parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
