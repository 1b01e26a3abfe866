package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a piece may hold: fields that fit its type, codes that exist, texts that can be laid out. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ArticleFieldsTest {
    static Stream<Arguments> misfits() {
        Map<String, String> source = Map.of("name", "Example News");
        return Stream.of(
                Arguments.of("article", "source", source, "/source"),
                Arguments.of("resource", "access", "open", "/access"),
                Arguments.of("news", "sharedBy", Map.of("name", "An institute"), "/sharedBy"),
                Arguments.of("article", "country", "XX", "/country"),
                Arguments.of("article", "country", "gb", "/country"),
                Arguments.of("article", "language", "qqq", "/language"),
                Arguments.of("article", "language", "en_GB", "/language"),
                Arguments.of("article", "language", "en-QX", "/language"),
                Arguments.of("article", "variant", "audio", "/variantOf"),
                Arguments.of("article", "variantOf", "some-piece", "/variant"),
                Arguments.of("article", "cover", Map.of("url", "https://example.org/a.png"), "/cover/alt"),
                Arguments.of("article", "cover", Map.of("url", "/\\evil.example", "alt", "A"), "/cover/url"),
                Arguments.of(
                        "article",
                        "references",
                        List.of(Map.of("text", "A", "doi", "see page 3")),
                        "/references/0/doi"),
                Arguments.of(
                        "article",
                        "references",
                        List.of(Map.of("text", "A", "url", "https:///nowhere")),
                        "/references/0/url"),
                Arguments.of("article", "authors", List.of(Map.of("role", "Nurse")), "/authors/0/somebody"));
    }

    @ParameterizedTest(name = "{0} with {1} {2}")
    @MethodSource("misfits")
    void whatDoesNotFitIsPointedOut(String type, String field, Object value, String pointer) {
        written(Map.of("type", type, field, value)).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({"en-gb,en-GB", "CY,cy", "haw,haw", "zh-hant-tw,zh-Hant-TW", "es-419,es-419"})
    void aLanguageIsKnownAndWrittenInItsUsualLetters(String written, String kept) {
        written(Map.of("language", written)).statusCode(201).body("language", equalTo(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "'doi: 10.1177/2516043519878979 ',10.1177/2516043519878979",
        "https://doi.org/10.1177/2516043519878979,10.1177/2516043519878979",
        "http://dx.doi.org/10.5555/ABC.Def,10.5555/abc.def",
        "DOI:10.1016/S0140-6736(05)67189-3,10.1016/s0140-6736(05)67189-3",
        "(doi 10.5555/abc.),10.5555/abc"
    })
    void aDoiComesOutCleanAndIsTheLink(String pasted, String bare) {
        written(Map.of("references", List.of(Map.of("text", "A study", "doi", pasted))))
                .statusCode(201)
                .body("references.doi", contains(bare))
                .body("references.url", contains("https://doi.org/" + bare));
    }

    @Test
    void aDoiWithSignsThatNoAddressHoldsStillLinks() {
        written(Map.of(
                        "references",
                        List.of(Map.of("text", "A", "doi", "10.1002/(SICI)1096(1996)99:1<1::AID>3.0;2-#"))))
                .statusCode(201)
                .body("references.url", contains("https://doi.org/10.1002/(sici)1096(1996)99:1%3C1::aid%3E3.0;2-%23"));
    }

    @Test
    void aBodyIsMeasuredInBytes() {
        String full = "é".repeat(Draft.BODY / 2);
        written(Map.of("body", full)).statusCode(201);
        written(Map.of("body", full + "a")).statusCode(422).body("errors.pointer", contains("/body"));
    }

    @Test
    void aBodyThatCannotBeLaidOutIsRefused() {
        written(Map.of("body", "> ".repeat(5_000) + "a")).statusCode(422).body("errors.pointer", contains("/body"));
    }

    @Test
    void headingsHaveAnchorsAndAreListed() {
        written(Map.of("body", "## Why?\n\nText.\n\n## Why?"))
                .body("toc.anchor", contains("section-why", "section-why-2"))
                .body("toc.text", contains("Why?", "Why?"))
                .body("toc.level", contains(2, 2))
                .body("bodyHtml", containsString("<h2 id=\"section-why-2\">Why?</h2>"));
    }

    @Test
    void readingTimeIsRoundedUp() {
        written(Map.of("body", "word ".repeat(200))).body("readingMinutes", equalTo(1));
        written(Map.of("body", "word ".repeat(201))).body("readingMinutes", equalTo(2));
    }

    @Test
    void aMemberIsNamedByHisAccountAndNamesNobodyElse() {
        written(Map.of("authors", List.of(Map.of("memberId", Cast.member().subject(), "name", "Somebody else"))))
                .statusCode(201)
                .body("authors.name", contains("Test Member"));
        written(Map.of("authors", List.of(Map.of("memberId", Cast.outsider().subject(), "name", "Test Outsider"))))
                .statusCode(422)
                .body("errors.pointer", contains("/authors/0/memberId"));
    }

    @Test
    void anEditorNamesAnotherMemberWithANameAndTheAuthorMayKeepIt() {
        Map<String, String> other = Map.of("memberId", Cast.outsider().subject());
        Desk.editor()
                .body(draft(Map.of("authors", List.of(other))))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/authors/0/name"));

        Response submitted = Desk.submitted(Desk.draft(Desk.member()));
        Response returned = Desk.reviewed(submitted, Map.of("decision", "returned", "comment", "Add the others."));
        String named =
                "{\"authors\":[{\"memberId\":\"" + Cast.outsider().subject() + "\",\"name\":\"Test Outsider\"}]}";
        patch(Desk.editor(), returned, named).statusCode(200);
        patch(Desk.member(), returned, "{\"summary\":\"More.\"}")
                .statusCode(200)
                .body("authors.name", contains("Test Outsider"));
    }

    @Test
    void aSurveyShowsThatItHasClosedWithItsEtag() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Response open =
                Desk.published(draft(Map.of("closesAt", now.plusSeconds(3_600).toString())));
        Response over =
                Desk.published(draft(Map.of("closesAt", now.minusSeconds(1).toString())));
        Response without = Desk.published(draft(Map.of()));

        given().get(at(open)).then().body("closed", equalTo(false));
        Response closed = given().get(at(over));
        closed.then().body("closed", equalTo(true));
        given().get(at(without)).then().body("closed", nullValue());
        given().header("If-None-Match", closed.header("ETag"))
                .get(at(over))
                .then()
                .statusCode(304);
        given().get("/api/v1/articles?limit=100&sort=-updatedAt")
                .then()
                .body("items.find { it.id == '" + Desk.id(over) + "' }.closed", equalTo(true))
                .body("items.find { it.id == '" + Desk.id(open) + "' }.closed", equalTo(false));
    }

    @Test
    void variantsAreSiblingsOfOneOriginal() {
        Response original = Desk.published(draft(Map.of()));
        Response easy = Desk.published(draft(Map.of("variantOf", original.path("slug"), "variant", "easy-read")));
        Response welsh =
                Desk.published(draft(Map.of("variantOf", Desk.id(easy), "variant", "translation", "language", "cy")));
        Response unpublished =
                Desk.draft(Desk.editor(), draft(Map.of("variantOf", Desk.id(original), "variant", "audio")));

        given().get(at(original) + "/variants")
                .then()
                .body("items.id", contains(Desk.id(easy), Desk.id(welsh)))
                .body("items.variant", contains("easy-read", "translation"));
        given().get(at(welsh) + "/variants").then().body("items.id", contains(Desk.id(original), Desk.id(easy)));
        given().get(at(unpublished) + "/variants").then().statusCode(404);
        given().get(at(welsh)).then().body("variantOf", equalTo(Desk.id(original)));
    }

    @Test
    void aVariantOfWhatOneMayNotSeeIsRefusedAsOneOfNothing() {
        String hidden = Desk.id(Desk.draft(Desk.as(Cast.outsider().token())));
        Response of = Desk.published(draft(Map.of()));

        for (String ref : List.of(hidden, "no-such-piece")) {
            written(Map.of("variantOf", ref, "variant", "audio"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/variantOf"))
                    .body("errors.detail", contains("is no piece you can see"));
        }
        patch(Desk.editor(), of, "{\"variant\":\"audio\",\"variantOf\":\"" + Desk.id(of) + "\"}")
                .statusCode(422);
    }

    @Test
    void aCoverIsShownInListsToo() {
        Map<String, String> cover = Map.of("url", "https://images.example.org/ward.jpg", "alt", "A ward");
        Response live = Desk.published(draft(Map.of("cover", cover)));

        given().get(at(live)).then().body("cover", equalTo(cover)).body("commentCount", equalTo(0));
        given().get("/api/v1/articles?limit=100&sort=-updatedAt").then().body("items.cover", hasItem(cover));
    }

    private static ValidatableResponse written(Map<String, ?> fields) {
        return Desk.member().body(draft(fields)).post("/api/v1/articles").then();
    }

    private static Map<String, Object> draft(Map<String, ?> fields) {
        Map<String, Object> draft = new HashMap<>(Map.of("type", "article", "title", Desk.title(), "body", "Text."));
        draft.putAll(fields);
        return draft;
    }

    private static ValidatableResponse patch(
            io.restassured.specification.RequestSpecification by, Response piece, String patch) {
        return by.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(at(piece))
                .then();
    }

    private static String at(Response piece) {
        return "/api/v1/articles/" + Desk.id(piece);
    }
}
