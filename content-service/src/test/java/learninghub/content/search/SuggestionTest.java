package learninghub.content.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on typing. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SuggestionTest {
    private final String word = Finding.word();

    @Test
    void tagsPeopleAndTitlesAreSuggestedByTheBeginningOfAnyWord() {
        Finding.piece(Map.of(
                "title", "Learning from " + word + " rounds",
                "tags", List.of("Deep " + word),
                "authors", List.of(Map.of("name", "Asha " + word))));
        Finding.found(word, 1);

        suggestions(word.substring(0, 10))
                .body("items.kind", contains("tag", "person", "article"))
                .body("items.text", contains("Deep " + word, "Asha " + word, "Learning from " + word + " rounds"))
                .body("items[0].ref", equalTo("deep-" + word));
    }

    @Test
    void severalWordsNarrow() {
        Finding.piece(Map.of("title", word + " handover"));
        Finding.piece(Map.of("title", word + " theatre"));
        Finding.found(word, 2);

        suggestions(word + " hand").body("items.text", contains(word + " handover"));
    }

    @Test
    void whatIsNotPublicIsNotSuggested() {
        Desk.draft(Desk.editor(), Map.of("type", "article", "title", "Draft " + word, "body", "B"));
        Desk.editor()
                .body(Map.of("name", "Unused " + word))
                .post("/api/v1/tags")
                .then()
                .statusCode(201);

        suggestions(word).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "?", "*", "😀", "\u0000", "a\u001fb", "(("})
    void anythingIsAnswered(String q) {
        suggestions(q);
    }

    @Test
    void limitsAreKeptAtTheirEdges() {
        given().queryParam("q", "x".repeat(200))
                .get("/api/v1/search/suggestions")
                .then()
                .statusCode(200);
        given().queryParam("q", "x".repeat(201))
                .get("/api/v1/search/suggestions")
                .then()
                .statusCode(400);
        given().get("/api/v1/search/suggestions?limit=20").then().statusCode(200);
        given().get("/api/v1/search/suggestions?limit=21").then().statusCode(400);
    }

    private static ValidatableResponse suggestions(String q) {
        return given().queryParam("q", q)
                .get("/api/v1/search/suggestions")
                .then()
                .statusCode(200);
    }
}
