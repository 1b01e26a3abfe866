package learninghub.content.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Files of a piece, from outside. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AttachmentTest {
    private static final byte[] NOTES = "Ten beds,\nthree handovers a day.\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void anUploadIsListedWithWhatItIs() throws Exception {
        String piece = Desk.id(Desk.draft(Desk.member()));

        Response added = upload(member(), piece, "notes.txt", NOTES, "?language=en");

        added.then()
                .statusCode(201)
                .header("Location", equalTo(added.path("url")))
                .body("name", equalTo("notes.txt"))
                .body("mediaType", equalTo("text/plain"))
                .body("size", equalTo(NOTES.length))
                .body("language", equalTo("en"))
                .body("checksum", equalTo(sha256(NOTES)));
        Desk.member()
                .get("/api/v1/articles/" + piece)
                .then()
                .header("ETag", equalTo(Desk.tag(added)))
                .body("attachments.id", contains(Desk.id(added)))
                .body("attachments[0].checksum", equalTo(added.path("checksum")));
        Desk.member()
                .get("/api/v1/articles/" + piece + "/attachments")
                .then()
                .body("items.id", contains(Desk.id(added)));
    }

    @Test
    void aFormIsUnderstoodAsWell() {
        String piece = Desk.id(Desk.draft(Desk.member()));

        member().multiPart("meta", "{\"alt\":\"An orange corner\",\"language\":\"en\"}", "application/json")
                .multiPart("file", "plakat für Station.jpg", Planted.jpeg(), "application/octet-stream")
                .post("/api/v1/articles/" + piece + "/attachments")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("image/jpeg"))
                .body("alt", equalTo("An orange corner"))
                .body("name", startsWith("plakat f"));
    }

    @Test
    void whatIsGivenOutNamesNobody() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        Response added = upload(member(), piece, "photo.jpg", Planted.jpeg(), "?alt=An+orange+corner");

        byte[] given = member().get(added.<String>path("url")).asByteArray();

        assertThat(new String(given, StandardCharsets.ISO_8859_1)).doesNotContain(Planted.AUTHOR);
        assertThat(given).hasSize(added.path("size"));
    }

    @Test
    void anImageNeedsAnAltText() {
        String piece = Desk.id(Desk.draft(Desk.member()));

        upload(member(), piece, "photo.jpg", Planted.jpeg(), "")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/alt"));
    }

    @Test
    void whatCouldRunOrCannotBeCleanedIsRefusedAndLeavesNothing() throws IOException {
        String piece = Desk.id(Desk.draft(Desk.member()));
        long before = stored();

        upload(member(), piece, "a.png", Planted.latin("<html><script>1</script></html>"), "?alt=x")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/file"));
        byte[] half = java.util.Arrays.copyOf(Planted.jpeg(), 500);
        upload(member(), piece, "a.jpg", half, "?alt=x")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("broken"));
        upload(member(), piece, "a.txt", new byte[0], "").then().statusCode(422);

        Desk.member().get("/api/v1/articles/" + piece).then().body("attachments", empty());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aNameIsNeeded() {
        String piece = Desk.id(Desk.draft(Desk.member()));

        member().contentType("application/octet-stream")
                .body(NOTES)
                .post("/api/v1/articles/" + piece + "/attachments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aDraftsFilesAreAsPrivateAsTheDraft() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        Response added = upload(member(), piece, "notes.txt", NOTES, "");
        String url = added.path("url");

        member().get(url).then().statusCode(200).header("Cache-Control", "private, no-store");
        String absent = given().get("/api/v1/attachments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        for (RequestSpecification other :
                List.of(given(), as(Cast.outsider()), as(Cast.editor()), as(Cast.partner()))) {
            other.get(url).then().statusCode(404).body("detail", equalTo(absent));
        }
        as(Cast.outsider()).header("If-Match", "*").delete(url).then().statusCode(404);
        upload(as(Cast.outsider()), piece, "x.txt", NOTES, "").then().statusCode(404);
        upload(given(), piece, "x.txt", NOTES, "").then().statusCode(401);
        given().get("/api/v1/articles/" + piece + "/attachments").then().statusCode(404);
    }

    @Test
    void filesGoLiveWithPublicationAndLeaveWithTheNext() {
        Response made = Desk.draft(Desk.editor());
        String piece = Desk.id(made);
        String first = upload(editor(), piece, "first.txt", NOTES, "").path("url");
        publish(piece);
        given().get(first).then().statusCode(200).header("Cache-Control", "public, no-cache");

        String second = upload(editor(), piece, "second.txt", NOTES, "").path("url");
        editor().header("If-Match", "*").delete(first).then().statusCode(204);
        given().get(first).then().statusCode(200);
        given().get(second).then().statusCode(404);
        given().get("/api/v1/articles/" + piece + "/attachments").then().body("items.name", contains("first.txt"));

        publish(piece);
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        given().get("/api/v1/articles/" + piece + "/attachments").then().body("items.name", contains("second.txt"));
    }

    @Test
    void theFilesOfAWithdrawnPieceAreGoneForReaders() {
        String piece = Desk.id(Desk.draft(Desk.editor()));
        String url = upload(editor(), piece, "notes.txt", NOTES, "").path("url");
        publish(piece);
        editor().header("If-Match", "*")
                .delete("/api/v1/articles/" + piece + "/publication")
                .then()
                .statusCode(204);

        given().get(url).then().statusCode(410);
        editor().get(url).then().statusCode(200);
    }

    @Test
    void aPatchOfThePieceOrdersDescribesAndRemovesFiles() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        String one = Desk.id(upload(member(), piece, "one.txt", NOTES, ""));
        String two = Desk.id(upload(member(), piece, "two.txt", NOTES, ""));
        String three = Desk.id(upload(member(), piece, "three.txt", NOTES, ""));

        patch(
                        piece,
                        List.of(
                                Map.of("id", three, "name", "Third"),
                                Map.of("name", "Elsewhere", "url", "https://files.example.org/a.pdf"),
                                Map.of("id", one, "name", "one.txt", "size", 1, "url", "https://evil.example")))
                .then()
                .statusCode(200)
                .body("attachments.id", contains(three, null, one))
                .body("attachments.name", contains("Third", "Elsewhere", "one.txt"))
                .body("attachments[2].size", equalTo(NOTES.length))
                .body("attachments[2].url", equalTo("/api/v1/attachments/" + one));
        member().get("/api/v1/attachments/" + two).then().statusCode(404);
    }

    @Test
    void filesOfOthersCannotBeTakenIn() {
        String own = Desk.id(Desk.draft(Desk.member()));
        String other = Desk.id(upload(
                as(Cast.outsider()), Desk.id(Desk.draft(Desk.as(Cast.outsider().token()))), "secret.txt", NOTES, ""));

        patch(own, List.of(Map.of("id", other, "name", "Mine now")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attachments/0/id"));
        patch(own, List.of(Map.of("id", UUID.randomUUID().toString(), "name", "x"), Map.of("name", "y")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attachments/0/id", "/attachments/1/url"));
    }

    @Test
    void aFileIsDescribedByPatchUnderIfMatch() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        Response added = upload(member(), piece, "photo.jpg", Planted.jpeg(), "?alt=Old");
        var patch = member().contentType("application/merge-patch+json").body("{\"alt\":\"New\",\"language\":\"cy\"}");

        patch.patch(added.<String>path("url")).then().statusCode(428);
        patch.header("If-Match", "\"w0\"")
                .patch(added.<String>path("url"))
                .then()
                .statusCode(412);
        Response described = member().contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(added))
                .body("{\"alt\":\"New\",\"language\":\"cy\"}")
                .patch(added.<String>path("url"));
        described.then().statusCode(200).body("alt", equalTo("New")).body("language", equalTo("cy"));
        member().contentType("application/merge-patch+json")
                .header("If-Match", Desk.tag(described))
                .body("{\"alt\":null}")
                .patch(added.<String>path("url"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/alt"));
    }

    @Test
    void theEtagOfTheFileItselfIsGoodForRemovingIt() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        String url = upload(member(), piece, "notes.txt", NOTES, "").path("url");
        String tag = member().get(url).header("ETag");

        member().header("If-Match", tag).delete(url).then().statusCode(204);

        Desk.member().get("/api/v1/articles/" + piece).then().body("attachments", empty());
        member().get(url).then().statusCode(404);
    }

    @Test
    void inReviewNothingIsAddedOrTaken() {
        Response draft = Desk.draft(Desk.member());
        String piece = Desk.id(draft);
        Response added = upload(member(), piece, "notes.txt", NOTES, "");
        Desk.member()
                .header("If-Match", Desk.tag(added))
                .put("/api/v1/articles/" + piece + "/submission")
                .then()
                .statusCode(200);

        upload(member(), piece, "more.txt", NOTES, "").then().statusCode(409);
        member().header("If-Match", "*")
                .delete(added.<String>path("url"))
                .then()
                .statusCode(409);
        editor().get(added.<String>path("url")).then().statusCode(200);
    }

    @Test
    void partsOfAFileAreAnswered() {
        String url = liveNotes();
        String text = new String(NOTES, StandardCharsets.UTF_8);
        String tag = given().get(url).header("ETag");

        given().header("Range", "bytes=4-7")
                .get(url)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 4-7/" + NOTES.length)
                .body(equalTo(text.substring(4, 8)));
        given().header("Range", "bytes=-5")
                .get(url)
                .then()
                .statusCode(206)
                .body(equalTo(text.substring(text.length() - 5)));
        given().header("Range", "bytes=10-").get(url).then().statusCode(206).body(equalTo(text.substring(10)));
        given().header("Range", "bytes=0-1,4-5").get(url).then().statusCode(200).body(equalTo(text));
        given().header("Range", "bytes=999-")
                .get(url)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + NOTES.length);
        given().header("Range", "bytes=4-7")
                .header("If-Range", tag)
                .get(url)
                .then()
                .statusCode(206);
        given().header("Range", "bytes=4-7")
                .header("If-Range", "\"other\"")
                .get(url)
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
        given().head(url)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(NOTES.length))
                .header("ETag", tag)
                .header("Accept-Ranges", "bytes");
    }

    @Test
    void nothingInAFileRunsInABrowser() {
        given().get(liveNotes())
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Type", equalTo("text/plain;charset=utf-8"))
                .header("Content-Disposition", startsWith("attachment;"));
    }

    @Test
    void aNameCannotBreakOutOfItsHeaderNorChangeWhatAFileIs() {
        String piece = Desk.id(Desk.draft(Desk.editor()));
        String meta = "{\"name\":\"../\\\"Übergabe\\\";\\r\\nX-Evil: 1 %41.bat\"}";
        String url = editor().multiPart("meta", "meta", meta.getBytes(StandardCharsets.UTF_8), "application/json")
                .multiPart("file", "x", NOTES, "text/plain")
                .post("/api/v1/articles/" + piece + "/attachments")
                .path("url");

        editor().get(url)
                .then()
                .header("X-Evil", nullValue())
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"_Ubergabe_;X-Evil: 1 _41.bat.txt\";"
                                + " filename*=UTF-8''%22%C3%9Cbergabe%22%3BX-Evil%3A%201%20%2541.bat.txt"));
    }

    @Test
    void theSameKeyAndFileIsOneUpload() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        String key = UUID.randomUUID().toString();
        String first = Desk.id(upload(member().header("Idempotency-Key", key), piece, "a.txt", NOTES, ""));

        String again = Desk.id(upload(member().header("Idempotency-Key", key), piece, "a.txt", NOTES, ""));

        assertThat(again).isEqualTo(first);
        Desk.member().get("/api/v1/articles/" + piece).then().body("attachments", hasSize(1));
        upload(member().header("Idempotency-Key", key), piece, "a.txt", "other".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-mismatch"));
    }

    @Test
    void uploadsAtTheSameMomentAllArrive() {
        String piece = Desk.id(Desk.draft(Desk.member()));

        List<Integer> answers = Stream.of("a", "b", "c", "d")
                .parallel()
                .map(name -> upload(member(), piece, name + ".txt", NOTES, "").statusCode())
                .toList();

        assertThat(answers).containsOnly(201);
        Desk.member().get("/api/v1/articles/" + piece).then().body("attachments", hasSize(4));
    }

    @Test
    void aPieceHasFiftyAttachmentsAndNoMore() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        List<Map<String, String>> links = java.util.stream.IntStream.range(0, 49)
                .mapToObj(n -> Map.of("name", "Link " + n, "url", "https://files.example.org/" + n))
                .toList();
        patch(piece, links).then().statusCode(200);

        upload(member(), piece, "fiftieth.txt", NOTES, "").then().statusCode(201);
        upload(member(), piece, "one-more.txt", NOTES, "").then().statusCode(409);
        Response page = Desk.member().get("/api/v1/articles/" + piece + "/attachments?limit=30");
        Desk.member()
                .get("/api/v1/articles/" + piece + "/attachments?limit=30&cursor=" + page.path("next"))
                .then()
                .body("items", hasSize(20))
                .body("next", nullValue());
    }

    @Test
    void fiftyMebibytesAreTakenAndNotOneByteMore() throws Exception {
        String piece = Desk.id(Desk.draft(Desk.member()));
        long before = stored();

        assertThat(stream(piece, Upload.MOST + 1).statusCode()).isEqualTo(413);
        assertThat(stored()).isEqualTo(before);
        HttpResponse<String> whole = stream(piece, Upload.MOST);

        assertThat(whole.statusCode()).isEqualTo(201);
        assertThat(whole.body()).contains("\"size\":" + Upload.MOST);
    }

    @Test
    void aPictureMayBeShownInTheText() {
        String piece = Desk.id(Desk.draft(Desk.member()));
        String url = upload(member(), piece, "photo.jpg", Planted.jpeg(), "?alt=A+corner")
                .path("url");

        Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("body", "![A corner](" + url + ")"))
                .patch("/api/v1/articles/" + piece)
                .then()
                .body("bodyHtml", containsString("src=\"" + url + "\""))
                .body("attachments", hasSize(1));
    }

    @Test
    void anAnonymousAuthorAddsFilesThatNameNobody() {
        String piece = Desk.id(Desk.draft(
                Desk.member(),
                Map.of("type", "article", "title", Desk.title(), "body", "Some text.", "anonymous", true)));

        Response added = upload(member(), piece, "photo.jpg", Planted.jpeg(), "?alt=An+orange+corner");

        added.then().statusCode(201);
        upload(member(), piece, "notes.txt", NOTES, "").then().statusCode(201);
        member().header("If-Match", "*")
                .delete(added.<String>path("url"))
                .then()
                .statusCode(204);
    }

    @Test
    void anImportedPieceLinksTheFilesOfAnother() {
        Response held = upload(editor(), Desk.id(Desk.draft(Desk.editor())), "notes.txt", NOTES, "");
        String line = "{\"type\":\"article\",\"title\":\"" + Desk.title() + "\",\"body\":\"B\",\"attachments\":["
                + held.asString() + "]}";
        String job = editor().contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .header("Location");

        String ref = org.awaitility.Awaitility.await()
                .until(() -> editor().get(job).path("items[0].ref"), java.util.Objects::nonNull);

        editor().get("/api/v1/articles/" + ref)
                .then()
                .body("attachments.url", contains(held.<String>path("url")))
                .body("attachments[0].id", nullValue());
    }

    private static String liveNotes() {
        String piece = Desk.id(Desk.draft(Desk.editor()));
        String url = upload(editor(), piece, "notes.txt", NOTES, "").path("url");
        publish(piece);
        return url;
    }

    private static void publish(String piece) {
        Desk.editor()
                .header("If-Match", "*")
                .put("/api/v1/articles/" + piece + "/publication")
                .then()
                .statusCode(200);
    }

    private static Response patch(String piece, List<? extends Map<String, ?>> attachments) {
        return Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("attachments", attachments))
                .patch("/api/v1/articles/" + piece);
    }

    static Response upload(RequestSpecification by, String piece, String name, byte[] file, String query) {
        return by.contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(file)
                .post("/api/v1/articles/" + piece + "/attachments" + query);
    }

    /** Text of this length, made while it is sent. */
    private static HttpResponse<String> stream(String piece, long length) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + io.restassured.RestAssured.port
                        + "/api/v1/articles/" + piece + "/attachments"))
                .header("Authorization", Cast.member().bearer())
                .header("Content-Disposition", "attachment; filename=\"long.txt\"")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Words(length)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Files under the store's folder. */
    private static long stored() throws IOException {
        Path folder = Path.of("target/attachments");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static String sha256(byte[] bytes) throws java.security.NoSuchAlgorithmException {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static RequestSpecification member() {
        return as(Cast.member());
    }

    private static RequestSpecification editor() {
        return as(Cast.editor());
    }

    private static RequestSpecification as(Cast who) {
        return given().auth().oauth2(who.token());
    }

    private static final class Words extends InputStream {
        private static final byte[] LINE = "a line of sixteen".substring(0, 16).getBytes(StandardCharsets.UTF_8);
        private long left;

        Words(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? LINE[(int) (left & 15)] : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int now = (int) Math.min(left, length);
            for (int i = 0; i < now; i++) {
                bytes[from + i] = LINE[i & 15];
            }
            left -= now;
            return now;
        }
    }
}
