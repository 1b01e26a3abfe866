package learninghub.content.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** What is like a piece. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RelatedTest {
    private final String word = Finding.word();

    @Test
    void piecesWithTheSameWordsAndTagsAreRelated() {
        String tag = Finding.word();
        String other = Finding.word();
        String piece = Finding.piece(Map.of("body", word + " and " + other, "tags", List.of(tag)));
        String closest = Finding.piece(Map.of("body", word + " and " + other, "tags", List.of(tag)));
        String close = Finding.piece(Map.of("body", word + " and more"));
        Finding.found(word, 3);

        List<String> related = given().get("/api/v1/articles/" + piece + "/related")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(piece)))
                .extract()
                .path("items.id");
        assertThat(related).startsWith(closest, close);
    }

    @Test
    void onlyLivePiecesHaveRelatedOnes() {
        String draft = Desk.id(Desk.draft(Desk.member()));

        given().get("/api/v1/articles/" + draft + "/related").then().statusCode(404);
        given().get("/api/v1/articles/nowhere/related").then().statusCode(404);
    }

    @Test
    void limitsAreKeptAtTheirEdges() {
        String piece = Finding.piece(Map.of("body", word));

        given().get("/api/v1/articles/" + piece + "/related?limit=20").then().statusCode(200);
        given().get("/api/v1/articles/" + piece + "/related?limit=21").then().statusCode(400);
    }
}
