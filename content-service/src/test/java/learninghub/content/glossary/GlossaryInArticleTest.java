package learninghub.content.glossary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** The words of a piece, explained. */
@QuarkusTest
@WithTestResource(RealParts.class)
class GlossaryInArticleTest {
    private final String word = "g" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aPieceNamesTheTermsInIt() {
        Desk.editor()
                .body(Map.of("term", word, "meaning", "Means this."))
                .post("/api/v1/glossary")
                .then()
                .statusCode(201);
        String piece = Desk.id(
                Desk.published(Map.of("type", "article", "title", "T", "body", "We used **" + word + "** twice.")));
        String address = "/api/v1/articles/" + piece;

        Response plain = given().get(address);
        Response explained = given().get(address + "?expand=glossary");

        plain.then().body("glossary", nullValue());
        explained
                .then()
                .statusCode(200)
                .body("glossary.term", contains(word))
                .body("glossary[0].meaning", equalTo("Means this."))
                .body("title", equalTo("T"));
        assertThat(explained.header("ETag")).isNotEqualTo(plain.header("ETag"));
        given().header("If-None-Match", explained.header("ETag"))
                .get(address + "?expand=glossary")
                .then()
                .statusCode(304);
    }

    @Test
    void nothingElseCanBeExpanded() {
        String piece = Desk.id(Desk.published(Map.of("type", "article", "title", "T", "body", "B")));

        given().get("/api/v1/articles/" + piece + "?expand=everything").then().statusCode(400);
    }
}
