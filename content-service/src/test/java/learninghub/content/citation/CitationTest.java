package learninghub.content.citation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One piece in the formats of reference programs, read by their own parsers. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CitationTest {
    private static final String HARD = " & 100% of {wards}: #1_a ~ ^ \\ $5, “café”";
    private static final List<String> FORMATS =
            List.of(Ris.MEDIA_TYPE, BibTex.MEDIA_TYPE, CslItem.MEDIA_TYPE, SchemaOrg.MEDIA_TYPE);

    @Test
    void risIsReadByAParser() throws Exception {
        String title = Desk.title();
        String slug = published(title, Map.of("summary", "One line.\n\nAnd ER  - another."));

        String text = answered(slug, Ris.MEDIA_TYPE).asString();
        RISLibrary library = new RISParser().parse(new StringReader(text));
        var item = new RISConverter().toItemData(library).values().iterator().next();

        assertThat(item.getTitle()).isEqualTo(title + HARD);
        assertThat(item.getAuthor()[0].getFamily()).isEqualTo("Example");
        assertThat(item.getAuthor()[0].getGiven()).isEqualTo("Asha");
        assertThat(item.getURL()).isEqualTo("https://hub.example.org/api/v1/articles/" + slug);
        assertThat(text.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        assertThat(text)
                .startsWith("TY  - BLOG\r\n")
                .endsWith("ER  - \r\n")
                .contains("\r\nAU  - Example Hospital, Trust and Sons\r\n");
    }

    @Test
    void bibTexIsReadByAParserToTheSameWords() throws Exception {
        String title = Desk.title();
        String slug = published(title, Map.of());

        BibTeXEntry entry = new BibTeXParser()
                .parse(new StringReader(answered(slug, BibTex.MEDIA_TYPE).asString()))
                .getEntries()
                .get(new Key(slug));

        assertThat(words(entry.getField(BibTeXEntry.KEY_TITLE).toUserString())).isEqualTo(title + HARD);
        assertThat(words(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString()))
                .isEqualTo("Example, Asha and Example Hospital, Trust and Sons");
        assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString())
                .contains("{Example Hospital, Trust and Sons}");
        assertThat(entry.getField(BibTeXEntry.KEY_URL).toUserString()).endsWith("/" + slug);
    }

    @Test
    void cslJsonHasPeopleInPartsAndOrganisationsWhole() {
        String title = Desk.title();
        String slug = published(title, Map.of());

        answered(slug, CslItem.MEDIA_TYPE)
                .then()
                .body("type", equalTo("post-weblog"))
                .body("title", equalTo(title + HARD))
                .body("author[0].family", equalTo("Example"))
                .body("author[0].given", equalTo("Asha"))
                .body("author[1].literal", equalTo("Example Hospital, Trust and Sons"))
                .body("issued.date-parts[0].size()", equalTo(3))
                .body("URL", equalTo("https://hub.example.org/api/v1/articles/" + slug))
                .body("$", not(hasKey("accessed")));
    }

    @Test
    void aNewsItemSaysInSchemaOrgWhatItIsBasedOn() {
        String slug = Desk.published(Map.of(
                        "type", "news",
                        "title", Desk.title(),
                        "body", "B",
                        "language", "cy",
                        "licence", "CC-BY-4.0",
                        "source",
                                Map.of(
                                        "name",
                                        "Example News",
                                        "url",
                                        "https://news.example.org/1",
                                        "date",
                                        "2026-06-22"),
                        "references", List.of(Map.of("text", "A study", "doi", "10.5555/1"))))
                .path("slug");

        answered(slug, SchemaOrg.MEDIA_TYPE)
                .then()
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("NewsArticle"))
                .body("inLanguage", equalTo("cy"))
                .body("license", equalTo("https://spdx.org/licenses/CC-BY-4.0"))
                .body("isBasedOn.url", equalTo("https://news.example.org/1"))
                .body("isBasedOn.publisher.name", equalTo("Example News"))
                .body("citation[0].sameAs", equalTo("https://doi.org/10.5555/1"))
                .body("$", not(hasKey("author")));
    }

    @Test
    void aResourceWithoutAuthorsIsCitedByWhoSharesIt() {
        String slug = Desk.published(Map.of(
                        "type",
                        "resource",
                        "title",
                        Desk.title(),
                        "body",
                        "B",
                        "sharedBy",
                        Map.of("name", "Example Institute")))
                .path("slug");

        answered(slug, CslItem.MEDIA_TYPE).then().body("author.literal", contains("Example Institute"));
    }

    @Test
    void eachFormatHasATagOfItsOwn() {
        String slug = published(Desk.title(), Map.of());

        Set<String> tags = FORMATS.stream()
                .map(format -> answered(slug, format).header("ETag"))
                .collect(Collectors.toSet());
        tags.add(given().get("/api/v1/articles/" + slug).header("ETag"));

        assertThat(tags).hasSize(FORMATS.size() + 1).doesNotContainNull();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String slug = published(Desk.title(), Map.of());
        Response first = answered(slug, BibTex.MEDIA_TYPE);

        given().accept(BibTex.MEDIA_TYPE)
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/articles/" + slug)
                .then()
                .statusCode(304)
                .header("Vary", containsString("Accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
            })
    void whoNamesNoFormatGetsThePieceItself(String accept) {
        String slug = published(Desk.title(), Map.of());

        given().accept(accept)
                .get("/api/v1/articles/" + slug)
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("slug", equalTo(slug));
    }

    @Test
    void aFormatThatIsNotThereIsRefused() {
        String slug = published(Desk.title(), Map.of());

        given().accept("application/marcxml+xml")
                .get("/api/v1/articles/" + slug)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void aDraftIsCitedByNobody() {
        Response draft = Desk.draft(Desk.editor());

        for (String format : FORMATS) {
            Desk.editor()
                    .accept(format)
                    .get("/api/v1/articles/" + Desk.id(draft))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aWithdrawnPieceIsGoneInEveryFormat() {
        Response made = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        Desk.editor().header("If-Match", "*").delete("/api/v1/articles/" + Desk.id(made) + "/publication");

        for (String format : FORMATS) {
            given().accept(format)
                    .get("/api/v1/articles/" + Desk.id(made))
                    .then()
                    .statusCode(410);
        }
    }

    private static String published(String title, Map<String, ?> further) {
        Map<String, Object> draft = new java.util.HashMap<>(Map.of(
                "type", "article",
                "form", "blog",
                "title", title + HARD,
                "body", "B",
                "authors",
                        List.of(
                                Map.of("name", "Asha Example", "organisation", "Example Hospital"),
                                Map.of(
                                        "name", "Example Hospital, Trust and Sons",
                                        "organisation", "Example Hospital, Trust and Sons"))));
        draft.putAll(further);
        return Desk.published(draft).path("slug");
    }

    private static Response answered(String slug, String format) {
        return given().accept(format)
                .get("/api/v1/articles/" + slug)
                .then()
                .statusCode(200)
                .contentType(containsString(format))
                .extract()
                .response();
    }

    private static String words(String latex) throws Exception {
        return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
    }
}
