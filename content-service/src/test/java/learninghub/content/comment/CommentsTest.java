package learninghub.content.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.TestIssuer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members say under published pieces. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CommentsTest {
    private final String writer = person();
    private final String other = person();
    private String article = "";

    @ConfigProperty(name = "hub.comments.per-minute")
    int perMinute;

    @BeforeEach
    void publish() {
        article = Desk.id(Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "Some text.")));
    }

    @Test
    void commentsAreReadByAnybodyOldestFirstWithTheirReplies() {
        String first = said("First.");
        said("Second.");
        replied(first, "An answer.");

        given().get(comments())
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .body("items.html", contains("<p>First.</p>\n", "<p>Second.</p>\n"))
                .body("items.author", contains("Test Person", "Test Person"))
                .body("items.replyCount", contains(1, 0))
                .body("items[0].replies.text", contains("An answer."))
                .body("items.mine", contains(false, false));
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        said("One.");
        said("Two.");
        said("Three.");
        String next = given().get(comments() + "?limit=2").path("next");

        given().queryParam("cursor", next)
                .get(comments() + "?limit=2")
                .then()
                .body("items.text", contains("Three."))
                .body("next", nullValue());
    }

    @Test
    void repliesBeyondTheFirstArePagedByThemselves() {
        String first = said("First.");
        for (int i = 0; i <= ReadComments.REPLIES_SHOWN; i++) {
            replied(first, "Answer " + i);
        }

        given().get(comments())
                .then()
                .body("items[0].replyCount", equalTo(ReadComments.REPLIES_SHOWN + 1))
                .body("items[0].replies", hasSize(ReadComments.REPLIES_SHOWN));
        given().get(comments() + "?limit=100&inReplyTo=" + first)
                .then()
                .body("items", hasSize(ReadComments.REPLIES_SHOWN + 1));
    }

    @Test
    void aReplyIsNotAnsweredNorACommentOfAnotherPiece() {
        String reply = replied(said("First."), "Answer.");
        String elsewhere = Desk.id(Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B")));

        post(writer, Map.of("text", "Deeper.", "inReplyTo", reply))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/inReplyTo"));
        Desk.as(writer)
                .body(Map.of("text", "Astray.", "inReplyTo", said("Second.")))
                .post("/api/v1/articles/" + elsewhere + "/comments")
                .then()
                .statusCode(422);
    }

    @Test
    void aCommentMayHaveSoManyCharactersAndNoMore() {
        post(writer, Map.of("text", "x".repeat(CommentText.LONGEST))).then().statusCode(201);
        post(writer, Map.of("text", "x".repeat(CommentText.LONGEST + 1)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void thePieceAndItsCardTellHowManyThereAre() {
        String etag = given().get(path())
                .then()
                .body("commentCount", equalTo(0))
                .extract()
                .header("ETag");
        String comment = said("First.");
        replied(comment, "Answer.");

        given().header("If-None-Match", etag).get(path()).then().statusCode(200).body("commentCount", equalTo(2));
        given().get("/api/v1/articles?limit=100")
                .then()
                .body("items.find { it.id == '" + article + "' }.commentCount", equalTo(2));
        hide(comment).then().statusCode(200);
        given().get(path()).then().body("commentCount", equalTo(1));
    }

    @Test
    void publishingAgainKeepsTheCount() {
        said("First.");
        Response edited = Desk.editor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("body", "Changed."))
                .patch(path());

        Desk.editor()
                .header("If-Match", Desk.tag(edited))
                .put(path() + "/publication")
                .then()
                .statusCode(200);

        given().get(path()).then().body("body", equalTo("Changed.")).body("commentCount", equalTo(1));
    }

    @Test
    void commentsWrittenAtTheSameMomentAreAllCounted() throws Exception {
        Callable<Response> write = () -> post(person(), Map.of("text", "Me too."));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> write).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        given().get(path()).then().body("commentCount", equalTo(12));
    }

    @Test
    void itsAuthorChangesItWithItsETag() {
        Response said = post(writer, Map.of("text", "Frist."));

        patch(writer, said, "\"c99\"").then().statusCode(412);
        patch(writer, said, said.header("ETag"))
                .then()
                .statusCode(200)
                .body("text", equalTo("First."))
                .body("editedAt", notNullValue())
                .body("mine", equalTo(true));
        patch(other, said, "*").then().statusCode(403);
    }

    @Test
    void aDeletedCommentIsGoneOrLeavesItsPlace() {
        String alone = said("Alone.");
        String answered = said("Answered.");
        String reply = replied(answered, "Answer.");

        delete(alone).then().statusCode(204);
        delete(answered).then().statusCode(204);

        given().get(comments())
                .then()
                .body("items.state", contains("deleted"))
                .body("items[0].text", nullValue())
                .body("items[0].author", nullValue())
                .body("items[0].replies.text", contains("Answer."));
        given().get("/api/v1/comments/" + alone).then().statusCode(404);
        delete(reply).then().statusCode(204);
        given().get(comments()).then().body("items", hasSize(0));
    }

    @Test
    void aHiddenCommentShowsReadersItsPlaceAndItsAuthorTheReason() {
        String comment = said("A name.");

        hide(comment).then().statusCode(200);

        given().get(comments())
                .then()
                .body("items.state", contains("hidden"))
                .body(not(containsString("A name.")))
                .body(not(containsString("colleague")));
        Desk.as(other).get("/api/v1/comments/" + comment).then().body("hiddenReason", nullValue());
        Desk.as(writer)
                .get("/api/v1/comments/" + comment)
                .then()
                .body("hiddenReason", equalTo("It names a colleague."))
                .body("text", equalTo("A name."));
        Desk.editor()
                .header("If-Match", "*")
                .delete("/api/v1/comments/" + comment + "/hiding")
                .then()
                .statusCode(200);
        given().get(comments()).then().body("items.text", contains("A name."));
    }

    @Test
    void aCommentIsReportedOnceAndEditorsSeeByWhom() {
        String comment = said("A name.");

        report(other, comment).then().statusCode(201).body("reporter", nullValue());
        report(other, comment).then().statusCode(409);

        Desk.editor()
                .get("/api/v1/comments/reports")
                .then()
                .statusCode(200)
                .body("items.commentId", hasItem(comment))
                .body("items.find { it.commentId == '" + comment + "' }.reporter", notNullValue())
                .body("items.find { it.commentId == '" + comment + "' }.text", equalTo("A name."));
    }

    @Test
    void aClosedPieceTakesNoMoreAndKeepsWhatItHas() {
        said("Before.");
        Desk.editor().put(comments() + "/closure").then().statusCode(204);

        post(writer, Map.of("text", "After.")).then().statusCode(409);
        given().get(path()).then().body("commentsClosed", equalTo(true)).body("commentCount", equalTo(1));
        given().get(comments()).then().body("items.text", contains("Before."));

        Desk.editor().delete(comments() + "/closure").then().statusCode(204);
        post(writer, Map.of("text", "After.")).then().statusCode(201);
    }

    @Test
    void commentsOfAWithdrawnPieceAreGone() {
        String comment = said("First.");
        Desk.editor()
                .header("If-Match", "*")
                .delete(path() + "/publication")
                .then()
                .statusCode(204);

        given().get(comments()).then().statusCode(410);
        given().get("/api/v1/comments/" + comment).then().statusCode(404);
    }

    @Test
    void nobodyWritesFasterThanPeopleDo() {
        for (int i = 0; i < perMinute; i++) {
            said("Comment " + i);
        }

        post(writer, Map.of("text", "One more."))
                .then()
                .statusCode(429)
                .body("type", equalTo("/problems/rate-limited"))
                .header("Retry-After", notNullValue());
        post(other, Map.of("text", "Another's.")).then().statusCode(201);
    }

    @Test
    void aCommentHoldsNoPatientsNumber() {
        post(writer, Map.of("text", "It was 943 476 5919."))
                .then()
                .statusCode(422)
                .body("errors.offset", contains(7));
    }

    private String said(String text) {
        return post(writer, Map.of("text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String replied(String to, String text) {
        return post(writer, Map.of("text", text, "inReplyTo", to))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response post(String token, Map<String, ?> comment) {
        return Desk.as(token).body(comment).post(comments());
    }

    private static Response patch(String token, Response said, String ifMatch) {
        return Desk.as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(Map.of("text", "First."))
                .patch("/api/v1/comments/" + said.path("id"));
    }

    private Response delete(String comment) {
        return Desk.as(writer).header("If-Match", "*").delete("/api/v1/comments/" + comment);
    }

    private static Response hide(String comment) {
        return Desk.editor()
                .header("If-Match", "*")
                .body(Map.of("reason", "It names a colleague."))
                .put("/api/v1/comments/" + comment + "/hiding");
    }

    private static Response report(String token, String comment) {
        return Desk.as(token)
                .body(Map.of("reason", "It names a colleague."))
                .post("/api/v1/comments/" + comment + "/reports");
    }

    private String path() {
        return "/api/v1/articles/" + article;
    }

    private String comments() {
        return path() + "/comments";
    }

    private static String person() {
        return TestIssuer.token(
                UUID.randomUUID().toString(), Set.of("member"), Set.of(), Map.of("name", "Test Person"));
    }
}
