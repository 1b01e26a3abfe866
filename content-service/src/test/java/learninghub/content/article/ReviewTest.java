package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;

/** What reviewers say about a piece, who reads it, and the queue they work through. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReviewTest {
    private static final String BODY = "On our ward the **new chart** reduced falls\nby half. We kept it.";

    @Test
    void aRemarkOnAPassageIsInTheHistoryBesideTheComment() {
        Response submitted = submitted();
        Map<String, String> passage = Map.of(
                "quote", "falls by half", "prefix", "reduced ", "suffix", ".", "comment", "Where is this figure from?");
        review(submitted, Map.of("decision", "returned", "comment", "Nearly there.", "passages", List.of(passage)))
                .statusCode(200);

        Desk.member()
                .get("/api/v1/articles/" + Desk.id(submitted) + "/history")
                .then()
                .body("items[2].act", equalTo("returned"))
                .body("items[2].actor", equalTo(Cast.editor().name()))
                .body("items[2].revision", equalTo(1))
                .body("items[2].passages", equalTo(List.of(passage)));
    }

    @Test
    void aPassageMayBeQuotedAsItIsRead() {
        review(submitted(), returned(Map.of("quote", "the new chart reduced", "comment", "Which one?")))
                .statusCode(200);
    }

    @Test
    void aPassageMayBeQuotedAsItIsWritten() {
        review(submitted(), returned(Map.of("quote", "**new chart**", "comment", "Which one?")))
                .statusCode(200);
    }

    @Test
    void aPassageThatIsNotThereIsRefusedWithItsPlace() {
        Response submitted = submitted();
        Map<String, ?> review = Map.of(
                "decision",
                "approved",
                "passages",
                List.of(
                        Map.of("quote", "We kept it", "comment", "Good."),
                        Map.of("quote", "We kept it", "prefix", "Sadly ", "comment", "Really?")));

        review(submitted, review).statusCode(422).body("errors.pointer", contains("/passages/1/quote"));
        Desk.editor().get("/api/v1/articles/" + Desk.id(submitted)).then().body("working.state", equalTo("in-review"));
    }

    @Test
    void aReviewMayHaveFiftyRemarksAndNoMore() {
        review(submitted(), remarks(Review.PASSAGES)).statusCode(200);
        review(submitted(), remarks(Review.PASSAGES + 1)).statusCode(422).body("errors.pointer", contains("/passages"));
    }

    @Test
    void aQuotationMayHaveAThousandCharactersAndARemarkTwoThousand() {
        String longest = "long ".repeat(Passage.QUOTE / 5);
        Response submitted = Desk.submitted(Desk.draft(
                Desk.member(), Map.of("type", "article", "title", Desk.title(), "body", "A " + longest + "and more")));

        review(submitted, returned(Map.of("quote", longest + "a", "comment", "Shorter.")))
                .statusCode(422)
                .body("errors.pointer", contains("/passages/0/quote"));
        review(submitted, returned(Map.of("quote", longest, "comment", "x".repeat(Passage.COMMENT + 1))))
                .statusCode(422)
                .body("errors.pointer", contains("/passages/0/comment"));
        review(submitted, returned(Map.of("quote", longest, "comment", "x".repeat(Passage.COMMENT))))
                .statusCode(200);
    }

    @Test
    void aCommentMayHaveFourThousandCharacters() {
        Response submitted = submitted();

        review(submitted, Map.of("decision", "returned", "comment", "x".repeat(Review.COMMENT + 1)))
                .statusCode(422)
                .body("errors.pointer", contains("/comment"));
        review(submitted, Map.of("decision", "returned", "comment", "x".repeat(Review.COMMENT)))
                .statusCode(200);
    }

    @Test
    void theHistoryIsPaged() {
        Response submitted = submitted();
        String history = "/api/v1/articles/" + Desk.id(submitted) + "/history";

        String next = Desk.member()
                .get(history + "?limit=1")
                .then()
                .body("items.act", contains("created"))
                .extract()
                .path("next");
        Desk.member()
                .get(history + "?limit=1&cursor=" + next)
                .then()
                .body("items.act", contains("submitted"))
                .body("next", nullValue());
    }

    @Test
    void theQueueBeginsWithWhatWaitsLongestOrWithTheNewest() {
        String author = TestIssuer.token("queue-author", Set.of("member"), Set.of(), Map.of("name", "Test Author"));
        String first = inQueue(author);
        String second = inQueue(author);

        assertThat(queue("submittedAt")).containsExactly(first, second);
        assertThat(queue("-submittedAt")).containsExactly(second, first);
    }

    @Test
    void theQueueIsPagedInItsOrder() {
        String author = TestIssuer.token("paged-author", Set.of("member"), Set.of(), Map.of("name", "Test Author"));
        String first = inQueue(author);
        String second = inQueue(author);
        String page = "/api/v1/articles?status=in-review&submittedBy=paged-author&limit=1&sort=-submittedAt";

        String next = Desk.editor()
                .get(page)
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        Desk.editor().get(page + "&cursor=" + next).then().body("items.id", contains(first));
    }

    @Test
    void aChangeToALivePieceWaitsInTheQueueToo() {
        String author = TestIssuer.token("live-author", Set.of("member"), Set.of(), Map.of("name", "Test Author"));
        String id = inQueue(author);
        star(Desk.editor()).body(Map.of("decision", "approved")).put("/api/v1/articles/" + id + "/review");
        star(Desk.editor())
                .put("/api/v1/articles/" + id + "/publication")
                .then()
                .statusCode(200);
        star(Desk.as(author))
                .contentType("application/merge-patch+json")
                .body("{\"summary\":\"More.\"}")
                .patch("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
        star(Desk.as(author))
                .put("/api/v1/articles/" + id + "/submission")
                .then()
                .statusCode(200);

        Desk.editor()
                .get("/api/v1/articles?status=in-review&submittedBy=live-author&sort=submittedAt")
                .then()
                .body("items.id", contains(id))
                .body("items[0].status", equalTo("published"))
                .body("items[0].working.state", equalTo("in-review"));
    }

    @Test
    void nobodyElseSeesWhatWaits() {
        Response submitted = submitted();

        Desk.as(Cast.outsider().token())
                .get("/api/v1/articles?status=in-review&sort=submittedAt&submittedBy="
                        + Cast.member().subject())
                .then()
                .body("items", hasSize(0));
        Desk.as(Cast.partner().token())
                .get("/api/v1/articles?status=in-review&submittedBy="
                        + Cast.member().subject())
                .then()
                .body("items", hasSize(0));
        Desk.as(Cast.outsider().token())
                .get("/api/v1/articles/" + submitted.path("slug") + "/history")
                .then()
                .statusCode(404);
    }

    private static Response submitted() {
        return Desk.submitted(
                Desk.draft(Desk.member(), Map.of("type", "article", "title", Desk.title(), "body", BODY)));
    }

    private static ValidatableResponse review(Response submitted, Map<String, ?> review) {
        return Desk.editor()
                .header("If-Match", Desk.tag(submitted))
                .body(review)
                .put("/api/v1/articles/" + Desk.id(submitted) + "/review")
                .then();
    }

    private static Map<String, ?> returned(Map<String, String> passage) {
        return Map.of("decision", "returned", "passages", List.of(passage));
    }

    private static Map<String, ?> remarks(int count) {
        List<Map<String, String>> passages = IntStream.range(0, count)
                .mapToObj(i -> Map.of("quote", "We kept it", "comment", "Remark " + i))
                .toList();
        return Map.of("decision", "returned", "passages", passages);
    }

    private static String inQueue(String author) {
        String id = Desk.id(Desk.draft(Desk.as(author)));
        star(Desk.as(author))
                .put("/api/v1/articles/" + id + "/submission")
                .then()
                .statusCode(200);
        return id;
    }

    private static List<String> queue(String sort) {
        return Desk.editor()
                .get("/api/v1/articles?status=in-review&submittedBy=queue-author&sort=" + sort)
                .jsonPath()
                .getList("items.id");
    }

    private static io.restassured.specification.RequestSpecification star(
            io.restassured.specification.RequestSpecification request) {
        return request.header("If-Match", "*");
    }
}
