package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Lists of pieces: filters, order, pages. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ArticleListTest {
    @Test
    void listsByTagUnderAnyOfItsForms() {
        String word = "List " + Desk.title();
        Response live =
                Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(word)));
        Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));

        given().queryParam("tag", word.toLowerCase().replace(' ', '-'))
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .body("items.id", contains(Desk.id(live)));
    }

    @Test
    void allTagsAreAskedForUnlessAnyWillDo() {
        String one = "One " + Desk.title();
        String two = "Two " + Desk.title();
        Response both = Desk.published(
                Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(one, two)));
        Response first =
                Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(one)));
        var tags =
                List.of(one.toLowerCase().replace(' ', '-'), two.toLowerCase().replace(' ', '-'));

        given().queryParam("tag", tags).get("/api/v1/articles").then().body("items.id", contains(Desk.id(both)));
        given().queryParam("tag", tags)
                .queryParam("tagMode", "any")
                .get("/api/v1/articles")
                .then()
                .body("items.id", containsInAnyOrder(Desk.id(both), Desk.id(first)));
    }

    @Test
    void aCategoryTakesWhatIsFiledBelowIt() {
        Response live = Desk.published(Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "B",
                "categories",
                List.of("topics/culture/good-practice")));

        given().queryParam("category", "topics/culture")
                .get("/api/v1/articles?limit=100")
                .then()
                .body("items.id", hasItem(Desk.id(live)));
        given().queryParam("category", "topics/miscellaneous")
                .get("/api/v1/articles?limit=100")
                .then()
                .body("items.id", not(hasItem(Desk.id(live))));
    }

    @Test
    void categoriesOfTwoVocabulariesMustBothHold() {
        Response both = Desk.published(Map.of(
                "type",
                "resource",
                "title",
                Desk.title(),
                "body",
                "B",
                "categories",
                List.of("topics/miscellaneous", "strategic-objectives/7.5")));
        Desk.published(Map.of(
                "type", "resource", "title", Desk.title(), "body", "B", "categories", List.of("topics/miscellaneous")));

        given().queryParam("category", "topics/miscellaneous", "strategic-objectives/7")
                .get("/api/v1/articles")
                .then()
                .body("items.id", contains(Desk.id(both)));
    }

    @Test
    void anUnknownCategoryIsRefusedWithItsPlace() {
        Desk.member()
                .body(Map.of(
                        "type",
                        "article",
                        "title",
                        "T",
                        "body",
                        "B",
                        "categories",
                        List.of("topics/culture", "topics/nowhere")))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/categories/1"));
    }

    @Test
    void pagesStayStableWhilePiecesArrive() {
        String word = "Pages " + Desk.title();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(Desk.id(Desk.published(
                    Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(word)))));
        }
        String tag = word.toLowerCase().replace(' ', '-');
        JsonPath first = given().queryParam("tag", tag)
                .queryParam("limit", 2)
                .get("/api/v1/articles")
                .jsonPath();
        Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B", "tags", List.of(word)));
        JsonPath second = given().queryParam("tag", tag)
                .queryParam("limit", 100)
                .queryParam("cursor", first.getString("next"))
                .get("/api/v1/articles")
                .jsonPath();

        List<String> seen = new ArrayList<>(first.getList("items.id"));
        seen.addAll(second.getList("items.id"));
        assertThat(seen).containsExactlyElementsOf(made.reversed());
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void pagesByTitleGoOnWhereTheLastOneEnded() {
        String word = "Titles " + Desk.title();
        for (String letter : List.of("b", "C", "a")) {
            Desk.published(
                    Map.of("type", "article", "title", letter + Desk.title(), "body", "B", "tags", List.of(word)));
        }
        String tag = word.toLowerCase().replace(' ', '-');
        JsonPath first = given().queryParam("tag", tag)
                .get("/api/v1/articles?limit=2&sort=title")
                .jsonPath();
        JsonPath second = given().queryParam("tag", tag)
                .queryParam("cursor", first.getString("next"))
                .get("/api/v1/articles?limit=2&sort=title")
                .jsonPath();

        assertThat(first.getList("items.title", String.class))
                .extracting(title -> title.charAt(0))
                .containsExactly('a', 'b');
        assertThat(second.getList("items.title", String.class))
                .extracting(title -> title.charAt(0))
                .containsExactly('C');
    }

    @Test
    void theNextPageIsInTheLinkHeader() {
        Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));

        Response page = given().get("/api/v1/articles?limit=1");

        assertThat(page.header("Link"))
                .startsWith("</api/v1/articles?")
                .contains("cursor=" + page.path("next"))
                .endsWith("rel=\"next\"");
    }

    @Test
    void anEditorsQueueHoldsWhatWasHandedInOldestFirst() {
        Response one = Desk.submitted(Desk.draft(Desk.member()));
        Response two = Desk.submitted(Desk.draft(Desk.member()));

        List<String> queue = Desk.editor()
                .get("/api/v1/articles?status=in-review&sort=submittedAt&limit=100")
                .path("items.id");

        assertThat(queue).containsSubsequence(Desk.id(one), Desk.id(two));
    }

    @Test
    void draftsAreListedForTheirAuthorOnly() {
        Response draft = Desk.draft(Desk.member());

        Desk.member().get("/api/v1/articles?status=draft&limit=100").then().body("items.id", hasItem(Desk.id(draft)));
        Desk.editor()
                .get("/api/v1/articles?status=draft&limit=100")
                .then()
                .body("items.id", not(hasItem(Desk.id(draft))));
        Desk.as(Cast.outsider().token())
                .get("/api/v1/articles?status=draft")
                .then()
                .body("items.id", not(hasItem(Desk.id(draft))));
        given().get("/api/v1/articles?status=draft").then().statusCode(401);
    }

    @Test
    void anUnknownParameterIsNamed() {
        given().get("/api/v1/articles?colour=red")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("errors.parameter", contains("colour"));
    }

    @Test
    void limitsAreKeptAtTheirEdges() {
        given().get("/api/v1/articles?limit=100").then().statusCode(200);
        given().get("/api/v1/articles?limit=101").then().statusCode(400).body("errors.parameter", contains("limit"));
        given().get("/api/v1/articles?limit=0").then().statusCode(400);
    }

    @Test
    void aListNobodyInParticularWasToldIsNotSentTwice() {
        String tag = given().get("/api/v1/articles?limit=1").header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/articles?limit=1")
                .then()
                .statusCode(304);
    }
}
