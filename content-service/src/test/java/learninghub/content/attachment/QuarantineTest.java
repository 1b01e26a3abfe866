package learninghub.content.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a scanner, which the configuration names while these tests run. */
@QuarkusTest
@WithTestResource(RealParts.class)
class QuarantineTest {
    private static final String HOST = "hub.attachments.scanner.host";
    private static final String PORT = "hub.attachments.scanner.port";

    private int away;

    /** At a port where nobody listens. */
    @BeforeEach
    void scannerIsAway() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            away = free.getLocalPort();
        }
        System.setProperty(HOST, "127.0.0.1");
        System.setProperty(PORT, String.valueOf(away));
    }

    @AfterEach
    void noScanner() {
        System.clearProperty(HOST);
        System.clearProperty(PORT);
    }

    @Test
    void whileTheScannerIsAwayAFileIsInQuarantineAndAfterwardsItIsHad() throws IOException {
        String piece = Desk.id(Desk.draft(Desk.editor()));
        Response added = AttachmentTest.upload(editor(), piece, "notes.txt", words("harmless"), "");
        String url = added.path("url");

        added.then().statusCode(201).body("scan", equalTo("pending"));
        editor().get(url).then().statusCode(409);
        given().get(url).then().statusCode(404);
        publication(piece).then().statusCode(409).body("detail", containsString("clean"));

        try (ClamdPeer scanner = new ClamdPeer()) {
            System.setProperty(PORT, String.valueOf(scanner.port()));
            awaitScan(piece, "clean");
        }
        editor().get(url).then().statusCode(200);
        publication(piece).then().statusCode(200);
        given().get(url).then().statusCode(200);
        given().get("/api/v1/articles/" + piece + "/attachments").then().body(not(containsString("scan")));
    }

    @Test
    void whatIsWrittenInAFileIsReadAndFoundOnlyOnceItIsClean() throws Exception {
        String word = "xa" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "k";
        String piece = Desk.id(Desk.draft(Desk.editor()));
        AttachmentTest.upload(editor(), piece, "report.pdf", Written.in(Kind.PDF, "The " + word + " bundle"), "");
        publication(piece).then().statusCode(409);

        AttachmentTextTest.search(word).then().body("total", equalTo(0));

        try (ClamdPeer scanner = new ClamdPeer()) {
            System.setProperty(PORT, String.valueOf(scanner.port()));
            awaitScan(piece, "clean");
        }
        publication(piece).then().statusCode(200);
        AttachmentTextTest.awaitTotal(word, 1);
    }

    @Test
    void anInfectedFileIsDeletedAndThePieceCannotBePublishedWithIt() throws IOException {
        String piece = Desk.id(Desk.draft(Desk.editor()));
        try (ClamdPeer scanner = new ClamdPeer()) {
            System.setProperty(PORT, String.valueOf(scanner.port()));
            String url = AttachmentTest.upload(editor(), piece, "notes.txt", words(ClamdPeer.EICAR), "")
                    .path("url");
            awaitScan(piece, "infected");

            editor().get(url).then().statusCode(409).body("detail", containsString("infected"));
            publication(piece).then().statusCode(409);
            editor().get("/api/v1/articles/" + piece + "/history")
                    .then()
                    .body("items.act", hasItem("attachment-infected"))
                    .body("items.comment", hasItem(containsString("Eicar-Test-Signature")));
            editor().header("If-Match", "*").delete(url).then().statusCode(204);
            publication(piece).then().statusCode(200);
        }
    }

    @Test
    void theScannerIsAskedAsItsProtocolSays() throws IOException {
        try (ClamdPeer scanner = new ClamdPeer()) {
            Clamd clamd = new Clamd("127.0.0.1", scanner.port());

            assertThat(clamd.answers()).isTrue();
            assertThat(clamd.infection(out -> out.write(words("harmless")))).isEmpty();
            assertThat(clamd.infection(out -> out.write(words(ClamdPeer.EICAR))))
                    .contains("Eicar-Test-Signature");
        }
        assertThat(new Clamd("127.0.0.1", away).answers()).isFalse();
    }

    private static void awaitScan(String piece, String outcome) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> editor().get("/api/v1/articles/" + piece + "/attachments")
                                .path("items[0].scan"),
                        outcome::equals);
    }

    private static Response publication(String piece) {
        return Desk.editor().header("If-Match", "*").put("/api/v1/articles/" + piece + "/publication");
    }

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Cast.editor().token());
    }
}
