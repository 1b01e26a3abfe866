package learninghub.content.collection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** Pieces in an order an editor chose. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CollectionTest {
    @Test
    void readersSeeThePublishedPiecesInOrder() {
        String first = published();
        String unpublished = submitted();
        String second = published();
        Response made = made(first, unpublished, second);

        given().get(at(made)).then().statusCode(200).body("articles.id", contains(first, second));
        Desk.editor().get(at(made)).then().body("articles.id", contains(first, unpublished, second));
        given().get("/api/v1/articles/" + second)
                .then()
                .body("series.slug", equalTo(made.path("slug")))
                .body("series.title", equalTo(made.path("title")))
                .body("series.position", equalTo(2));
    }

    @Test
    void aPieceFollowsItsCollectionAndSoDoesItsEtag() {
        String first = published();
        String second = published();
        Response made = made(first, second);
        String before = given().get("/api/v1/articles/" + first).header("ETag");

        patched(made, Map.of("articles", List.of(second, first)))
                .then()
                .statusCode(200)
                .body("articles.id", contains(second, first));
        Response after = given().get("/api/v1/articles/" + first);
        after.then().body("series.position", equalTo(2));
        assertThat(after.header("ETag")).isNotEqualTo(before);

        Desk.editor().header("If-Match", "*").delete(at(made)).then().statusCode(204);
        given().get("/api/v1/articles/" + first).then().body("series", nullValue());
        given().get(at(made)).then().statusCode(404);
    }

    @Test
    void aWithdrawnPieceLeavesNoGap() {
        String first = published();
        String second = published();
        Response made = made(first, second);

        Desk.editor()
                .header("If-Match", "*")
                .delete("/api/v1/articles/" + first + "/publication")
                .then()
                .statusCode(204);

        given().get(at(made)).then().body("articles.id", contains(second));
        given().get("/api/v1/articles/" + second).then().body("series.position", equalTo(1));
    }

    @Test
    void aChangeNamesTheCopyThatWasRead() {
        Response made = made(published());

        Desk.editor()
                .contentType("application/merge-patch+json")
                .body("{\"title\":\"Other\"}")
                .patch(at(made))
                .then()
                .statusCode(428);
        patched(made, Map.of("description", "New.")).then().statusCode(200);
        patched(made, Map.of("description", "Newer.")).then().statusCode(412);
    }

    @Test
    void eachWrongPieceIsPointedOut() {
        String taken = published();
        made(taken);
        String hidden = Desk.id(Desk.draft(Desk.member()));
        Response piece = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "Text."));

        Desk.editor()
                .body(Map.of(
                        "title",
                        Desk.title(),
                        "articles",
                        List.of(taken, hidden, "nowhere", Desk.id(piece), piece.path("slug"))))
                .post("/api/v1/collections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/articles/0", "/articles/1", "/articles/2", "/articles/4"));
    }

    @Test
    void aCollectionHasAtMostSoManyPieces() {
        List<String> tooMany = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(NewCollection.ARTICLES + 1)
                .toList();

        Desk.editor()
                .body(Map.of("title", Desk.title(), "articles", tooMany))
                .post("/api/v1/collections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/articles"));
    }

    @Test
    void listsAreReadPageByPage() {
        made(published());
        made(published());

        Response page = given().get("/api/v1/collections?limit=1");
        String first = page.path("items[0].id");
        given().queryParam("cursor", (String) page.path("next"))
                .get("/api/v1/collections?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", org.hamcrest.Matchers.not(equalTo(first)));
    }

    private static Response made(String... articles) {
        return Desk.editor()
                .body(Map.of("title", Desk.title(), "articles", List.of(articles)))
                .post("/api/v1/collections")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static Response patched(Response made, Map<String, ?> patch) {
        return Desk.editor()
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(made))
                .body(patch)
                .patch(at(made));
    }

    private static String published() {
        return Desk.id(Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "Text.")));
    }

    private static String submitted() {
        return Desk.id(Desk.submitted(Desk.draft(Desk.member())));
    }

    private static String at(Response collection) {
        return "/api/v1/collections/" + collection.path("slug");
    }
}
