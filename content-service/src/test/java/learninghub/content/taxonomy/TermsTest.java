package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.junit.jupiter.api.Test;

/** Editors tend the trees; pieces follow. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TermsTest {
    private final String top = Shelf.word();

    @Test
    void aTermStandsUnderAnotherAtItsPath() {
        String parent = Shelf.topic(top, null).path("id");
        Shelf.topic("Below", parent);

        given().get("/api/v1/vocabularies/topics")
                .then()
                .body(
                        "terms.find { it.name == '" + top + "' }.children.path",
                        equalTo(List.of(Slug.of(top) + "/below")));
    }

    @Test
    void aNameIsUniqueOnlyUnderItsParent() {
        String first = Shelf.topic(top, null).path("id");
        String second = Shelf.topic(Shelf.word(), null).path("id");
        Shelf.topic("Blogs", first);
        Shelf.topic("Blogs", second);

        Shelf.term("topics", "blogs", first).then().statusCode(409).body("detail", containsString("already"));
    }

    @Test
    void ofTenEditorsWhoAddTheSameTermAtOnceOneDoes() {
        assertThat(atOnce(10, i -> Shelf.term("topics", top, null).statusCode()))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void fiveLevelsAreTheMost() {
        String at = null;
        for (int level = 1; level <= TermTree.LEVELS; level++) {
            at = Shelf.topic(level == 1 ? top : "Level " + level, at).path("id");
        }
        Shelf.term("topics", "Level 6", at)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/parentId")));
    }

    @Test
    void aFlatVocabularyRefusesChildren() {
        String any = given().get("/api/v1/vocabularies/foundations").path("terms[0].id");

        Shelf.term("foundations", Shelf.word(), any)
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("flat"));
    }

    @Test
    void inACodedVocabularyATermHasACodeOfItsOwn() {
        String code = "9." + Math.abs(UUID.randomUUID().hashCode());
        String terms = "/api/v1/vocabularies/strategic-objectives/terms";
        Desk.editor()
                .body(Map.of("name", top, "code", code))
                .post(terms)
                .then()
                .statusCode(201)
                .body("path", equalTo(code));

        Desk.editor()
                .body(Map.of("name", "Other", "code", code))
                .post(terms)
                .then()
                .statusCode(409);
        Desk.editor().body(Map.of("name", "Other")).post(terms).then().statusCode(422);
    }

    @Test
    void elsewhereACodeIsRefused() {
        Desk.editor()
                .body(Map.of("name", top, "code", "1"))
                .post("/api/v1/vocabularies/topics/terms")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/code")));
    }

    @Test
    void onlyEditorsTendTheTree() {
        Desk.member()
                .body(Map.of("name", top))
                .post("/api/v1/vocabularies/topics/terms")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangeNamesWhatWasRead() {
        String address =
                "/api/v1/vocabularies/topics/terms/" + Shelf.topic(top, null).path("id");
        String stale = given().get(address).header("ETag");
        Shelf.changeTopic(address.substring(address.lastIndexOf('/') + 1), "{\"name\": \"" + top + " b\"}");

        Desk.editor()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(428);
        Desk.editor()
                .header("If-Match", stale)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(address)
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsBelowFollowsARename() {
        String parent = Shelf.topic(top, null).path("id");
        String below = Shelf.topic("Below", parent).path("id");
        String lowest = Shelf.topic("Lowest", below).path("id");

        Shelf.changeTopic(parent, "{\"name\": \"Now " + top + "\"}").then().statusCode(200);

        given().get("/api/v1/vocabularies/topics/terms/" + lowest)
                .then()
                .body("path", equalTo("now-" + Slug.of(top) + "/below/lowest"));
    }

    @Test
    void aLivePieceShowsTheNewNameAndHasANewETag() {
        String term = Shelf.topic(top, null).path("id");
        Response piece = Shelf.published("categories", "topics/" + Slug.of(top));
        String etag = Shelf.live(piece).header("ETag");

        Shelf.changeTopic(term, "{\"name\": \"Now " + top + "\"}");

        Shelf.soon(() -> Shelf.live(piece)
                .then()
                .body("categories.name", equalTo(List.of("Now " + top)))
                .body("categories.path", equalTo(List.of("now-" + Slug.of(top))))
                .header("ETag", not(equalTo(etag))));
        given().queryParam("category", "topics/now-" + Slug.of(top))
                .get("/api/v1/articles")
                .then()
                .body("items[0].categories.name", equalTo(List.of("Now " + top)));
    }

    @Test
    void whatWasRenderedAgainIsInTheLogOfPublicChanges() {
        String term = Shelf.topic(top, null).path("id");
        Response piece = Shelf.published("categories", "topics/" + Slug.of(top));
        Shelf.soon(() -> assertThat(changesOf(Desk.id(piece))).hasSize(1));

        Shelf.changeTopic(term, "{\"name\": \"Now " + top + "\"}");

        Shelf.soon(() -> assertThat(changesOf(Desk.id(piece))).hasSize(2));
    }

    @Test
    void anOldPathGoesOnBeingUnderstood() {
        String term = Shelf.topic(top, null).path("id");
        Shelf.changeTopic(term, "{\"name\": \"Now " + top + "\"}");

        Response piece = Shelf.published("categories", "topics/" + Slug.of(top));

        assertThat(piece.<List<String>>path("categories.path")).containsExactly("now-" + Slug.of(top));
        found("topics/" + Slug.of(top), piece);
    }

    @Test
    void anOldPathIsTheNewTermsWhenThatTakesIt() {
        String term = Shelf.topic(top, null).path("id");
        Shelf.changeTopic(term, "{\"name\": \"Now " + top + "\"}");
        Shelf.topic(top, null);

        Response piece = Shelf.published("categories", "topics/" + Slug.of(top));

        assertThat(piece.<List<String>>path("categories.name")).containsExactly(top);
    }

    @Test
    void listsAndCountsFollowAMoveAtOnce() {
        String here = Shelf.topic(top, null).path("id");
        String there = Shelf.topic("There " + top, null).path("id");
        String moved = Shelf.topic("Moved", here).path("id");
        Shelf.topic("Stays", here);
        Response piece = Shelf.published("categories", "topics/" + Slug.of(top) + "/moved");
        Response both =
                Shelf.published("categories", "topics/" + Slug.of(top) + "/moved", "topics/" + Slug.of(top) + "/stays");

        Shelf.changeTopic(moved, "{\"parentId\": \"" + there + "\"}").then().statusCode(200);

        found("topics/there-" + Slug.of(top), piece);
        found("topics/" + Slug.of(top), both);
        given().get("/api/v1/vocabularies/topics")
                .then()
                .body("terms.find { it.name == '" + top + "' }.count", equalTo(1))
                .body("terms.find { it.name == 'There " + top + "' }.count", equalTo(2));
        Shelf.soon(() ->
                Shelf.live(piece).then().body("categories.path", equalTo(List.of("there-" + Slug.of(top) + "/moved"))));
    }

    @Test
    void aTermCannotStandUnderWhatIsBelowIt() {
        String parent = Shelf.topic(top, null).path("id");
        String below = Shelf.topic("Below", parent).path("id");

        Shelf.changeTopic(parent, "{\"parentId\": \"" + below + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/parentId")));
    }

    @Test
    void twoMovesAtOnceMakeNoCircle() {
        String one = Shelf.topic(top, null).path("id");
        String other = Shelf.topic("Other " + top, null).path("id");

        List<Integer> answers = atOnce(
                2,
                i -> Shelf.changeTopic(i == 0 ? one : other, "{\"parentId\": \"" + (i == 0 ? other : one) + "\"}")
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void anArchivedTermStaysOnItsPiecesAndTakesNoOthers() {
        String term = Shelf.topic(top, null).path("id");
        String category = "topics/" + Slug.of(top);
        Response piece = Shelf.published("categories", category);

        Shelf.changeTopic(term, "{\"archived\": true}").then().statusCode(200);

        found(category, piece);
        given().get("/api/v1/vocabularies/topics")
                .then()
                .body("terms.find { it.name == '" + top + "' }.archived", equalTo(true));
        Desk.editor()
                .body(Map.of("type", "article", "title", Desk.title(), "body", "B", "categories", List.of(category)))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/categories/0")));
        Desk.editor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("title", Desk.title()))
                .patch("/api/v1/articles/" + Desk.id(piece))
                .then()
                .statusCode(200)
                .body("categories.name", equalTo(List.of(top)));
    }

    @Test
    void archivingTakesWhatIsBelowAlong() {
        String parent = Shelf.topic(top, null).path("id");
        String below = Shelf.topic("Below", parent).path("id");

        Shelf.changeTopic(parent, "{\"archived\": true}");

        given().get("/api/v1/vocabularies/topics/terms/" + below).then().body("archived", equalTo(true));
        Shelf.changeTopic(below, "{\"archived\": false}").then().statusCode(409);
    }

    @Test
    void nothingMovesUnderAnArchivedTerm() {
        String archived = Shelf.topic(top, null).path("id");
        Shelf.changeTopic(archived, "{\"archived\": true}");
        String other = Shelf.topic("Other " + top, null).path("id");

        Shelf.changeTopic(other, "{\"parentId\": \"" + archived + "\"}").then().statusCode(422);
        Shelf.term("topics", "New", archived).then().statusCode(422);
    }

    @Test
    void aTermIsChangedWithoutABreakWhilePiecesArePublishedUnderIt() {
        String term = Shelf.topic(top, null).path("id");
        List<Response> pieces = new java.util.concurrent.CopyOnWriteArrayList<>();

        atOnce(4, i -> {
            if (i == 0) {
                return Shelf.changeTopic(term, "{\"name\": \"Now " + top + "\"}")
                        .statusCode();
            }
            pieces.add(Shelf.published("categories", "topics/" + Slug.of(top)));
            return 200;
        });

        Shelf.soon(() -> pieces.forEach(
                piece -> Shelf.live(piece).then().body("categories.name", equalTo(List.of("Now " + top)))));
    }

    @Test
    void theTreeIsNotSentAgainWhenNothingChanged() {
        String etag = given().get("/api/v1/vocabularies/foundations").header("ETag");

        given().header("If-None-Match", etag)
                .get("/api/v1/vocabularies/foundations")
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, no-cache");
    }

    private static void found(String category, Response piece) {
        given().queryParam("category", category)
                .get("/api/v1/articles")
                .then()
                .body("items.id", hasItem(Desk.id(piece)));
    }

    private static List<Object> changesOf(String id) {
        List<Object> found = new java.util.ArrayList<>();
        String after = "";
        while (true) {
            Response batch =
                    given().queryParam("after", after).queryParam("limit", 100).get("/api/v1/changes");
            List<Map<String, Object>> changes = batch.jsonPath().getList("");
            if (changes.isEmpty()) {
                return found;
            }
            changes.stream().filter(change -> id.equals(change.get("subject"))).forEach(found::add);
            after = (String) changes.getLast().get("id");
        }
    }

    private static List<Integer> atOnce(int many, java.util.function.IntFunction<Integer> act) {
        try (ExecutorService all = Executors.newFixedThreadPool(many)) {
            List<Future<Integer>> asked = IntStream.range(0, many)
                    .mapToObj(i -> all.submit(() -> act.apply(i)))
                    .toList();
            return asked.stream().map(TermsTest::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
