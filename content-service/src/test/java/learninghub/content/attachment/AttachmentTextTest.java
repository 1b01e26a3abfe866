package learninghub.content.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is written in the files of published pieces is found. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AttachmentTextTest {
    /** Letters only, as somebody might write a word. */
    private final String word =
            "x" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").repeat(2) + "k";

    @Inject
    AgroalDataSource database;

    @Test
    void aPublishedPieceIsFoundByWhatIsWrittenInItsFile() {
        String piece = pieceWith(Kind.PDF, "The " + word + " bundle");
        publish(piece);

        awaitTotal(word, 1)
                .then()
                .body("items[0].id", equalTo(piece))
                .body("items[0].snippet", containsString("<mark>" + word + "</mark>"));
        search("\"" + word + " bundle\"").then().body("total", equalTo(1));
    }

    @Test
    void nothingOfAFileNobodyPublishedIsReadOrFound() throws SQLException {
        String published = pieceWith(Kind.DOCX, "The " + word + " bundle");
        publish(published);
        String other = word.replace('x', 'y');
        String draft = pieceWith(Kind.DOCX, "The " + other + " bundle");
        upload(published, Kind.DOCX, "Another " + other);

        awaitTotal(word, 1);

        search(other).then().body("total", equalTo(0));
        assertThat(reads(draft)).isZero();
        assertThat(reads(published)).isEqualTo(1);
    }

    @Test
    void withItsPieceAFileIsGoneFromSearchAndComesBackWithoutBeingReadAgain() throws SQLException {
        String piece = pieceWith(Kind.XLSX, word);
        publish(piece);
        awaitTotal(word, 1);

        Desk.editor().header("If-Match", "*").delete("/api/v1/articles/" + piece + "/publication");
        awaitTotal(word, 0);
        publish(piece);

        awaitTotal(word, 1);
        assertThat(attempts(piece)).isEqualTo(1);
    }

    @Test
    void aFileTakenOffAPieceIsNotFoundOnceThatIsPublished() {
        String piece = pieceWith(Kind.ODT, word);
        publish(piece);
        awaitTotal(word, 1);

        String url =
                Desk.editor().get("/api/v1/articles/" + piece + "/attachments").path("items[0].url");
        Desk.editor().header("If-Match", "*").delete(url).then().statusCode(204);
        search(word).then().body("total", equalTo(1));
        publish(piece);

        awaitTotal(word, 0);
    }

    @Test
    void anIndexFilledAnewKnowsFilesWithoutReadingThem() throws SQLException {
        String piece = pieceWith(Kind.PPTX, word);
        publish(piece);
        awaitTotal(word, 1);

        Desk.editor().post("/api/v1/search/index/rebuilds").then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> Desk.editor().get("/api/v1/search/index").then().body("rebuild", equalTo(null)));

        search(word).then().body("total", equalTo(1));
        assertThat(attempts(piece)).isEqualTo(1);
    }

    private static String pieceWith(Kind kind, String text) {
        String piece = Desk.id(Desk.draft(Desk.editor()));
        upload(piece, kind, text);
        return piece;
    }

    private static void upload(String piece, Kind kind, String text) {
        AttachmentTest.upload(
                        given().auth().oauth2(Cast.editor().token()),
                        piece,
                        kind.nameFor("report"),
                        Written.in(kind, text),
                        "")
                .then()
                .statusCode(201);
    }

    private static void publish(String piece) {
        Desk.editor()
                .header("If-Match", "*")
                .put("/api/v1/articles/" + piece + "/publication")
                .then()
                .statusCode(200);
    }

    static Response search(String q) {
        return given().queryParam("q", q).get("/api/v1/search");
    }

    static Response awaitTotal(String q, int total) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> search(q), answer -> answer.<Integer>path("total") == total);
    }

    /** How many files of the piece are to be read or were. */
    private int reads(String piece) throws SQLException {
        return ask("select count(*) from attachment_text t join attachment a on a.id = t.file_id where a.article_id = '"
                + piece + "'");
    }

    private int attempts(String piece) throws SQLException {
        return ask(
                "select sum(t.attempts) from attachment_text t join attachment a on a.id = t.file_id where a.article_id = '"
                        + piece + "'");
    }

    private int ask(String question) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }
}
