package learninghub.content.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Files of pieces from elsewhere, as such files are. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ImportTest {
    private static final String PAGE = """
            ---
            title: Ward round checklist (%1$s)
            permalink: /tools/%1$s/
            date: 2023-09-07
            layout: post
            image: ""
            ---
            | Ward round checklist | Shared by | Country |
            | -------- | -------- | -------- |
            | Mapped to Strategic Objectives 3 and 6- Strategies 3.2 and 6.2 [Download sheet2](/files/sheet2-2023.pdf)| [Example Institute for Safer Care](https://institute.example.org/safer)     | Singapore  |


            A checklist that wards have used since 2019.

            Reference- Example A, Sample B. Rounds that listen. Journal of Examples. 2019;24(6):1-9. [doi:10.5555/ABC.879978 ](doi:10.5555/ABC.879978 )
            """;

    @Test
    void aPageWithATableOfFactsArrivesAsAResource() {
        String key = UUID.randomUUID().toString();
        JsonPath job = imported("text/markdown", PAGE.formatted(key).getBytes(StandardCharsets.UTF_8), "?publish=true");

        given().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .statusCode(200)
                .body("type", equalTo("resource"))
                .body("country", equalTo("SG"))
                .body("sharedBy.name", equalTo("Example Institute for Safer Care"))
                .body("sharedBy.url", equalTo("https://institute.example.org/safer"))
                .body("categories.code", containsInAnyOrder("3", "3.2", "6", "6.2"))
                .body("attachments[0].url", equalTo("/files/sheet2-2023.pdf"))
                .body("attachments[0].mediaType", equalTo("application/pdf"))
                .body("references[0].doi", equalTo("10.5555/abc.879978"))
                .body("references[0].text", containsString("Rounds that listen"))
                .body("publishedAt", equalTo("2023-09-07T00:00:00Z"))
                .body("body", equalTo("A checklist that wards have used since 2019."));
    }

    @Test
    void importingThePageAgainChangesNothing() {
        byte[] page = PAGE.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        imported("text/markdown", page, "?publish=true");

        JsonPath again = imported("text/markdown", page, "?publish=true");

        assertThat(again.getInt("unchanged")).isEqualTo(1);
    }

    @Test
    void aChangedPageChangesOnlyTheWorkingCopy() {
        String page = PAGE.formatted(UUID.randomUUID());
        String ref = imported("text/markdown", page.getBytes(StandardCharsets.UTF_8), "?publish=true")
                .getString("items[0].ref");
        imported("text/markdown", page.replace("since 2019", "since 2018").getBytes(StandardCharsets.UTF_8), "");

        given().get("/api/v1/articles/" + ref).then().body("body", containsString("since 2019"));
        editor().get("/api/v1/articles/" + ref).then().body("body", containsString("since 2018"));
    }

    @Test
    void badLinesAreReportedAndDoNotStopGoodOnes() {
        String title = "Line " + UUID.randomUUID();
        String lines = """
                {"type": "Content Article", "title": null, "text": "%s is a first sentence. And a second.", "tags": ["Learning lines"], "page": "x", "position": 1, "postedBy": "Somebody", "postedIn": null, "comments": null}
                {"type": "Event", "title": null, "text": "A conference.", "tags": []}
                not json

                {"type": "News Article", "title": "%s news", "text": "Words.", "source": {"name": "Example News", "date": "22 June 2026", "paywalled": true}}
                {"type": "article", "title": "X", "body": "Y", "colour": "red"}
                """.formatted(title, title);

        JsonPath job = imported("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8), "?publish=true");

        assertThat(job.getList("items.outcome")).containsExactly("created", "refused", "refused", "created", "refused");
        assertThat(job.getString("items[1].problems[0].detail")).contains("/api/v1/events/imports");
        assertThat(job.getString("items[4].problems[0].pointer")).isEqualTo("/colour");
        given().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .body("title", equalTo(title + " is a first sentence."));
        given().get("/api/v1/articles/" + job.getString("items[3].ref"))
                .then()
                .body("access", equalTo("paywall"))
                .body("source.date", equalTo("2026-06-22"));
    }

    @Test
    void aDryRunReportsAndChangesNothing() {
        String title = "Dry " + UUID.randomUUID();
        String line = "{\"type\":\"article\",\"title\":\"" + title + "\",\"body\":\"B\",\"tags\":[\"" + title + "\"]}";

        JsonPath job =
                imported("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "?dryRun=true&publish=true");

        assertThat(job.getInt("created")).isEqualTo(1);
        given().get("/api/v1/articles?limit=100").then().body("items.title", not(hasItem(title)));
        given().queryParam("q", title).get("/api/v1/tags").then().body("items", hasSize(0));
    }

    @Test
    void aZipOfPagesIsReadPageByPage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"one.md", "notes.txt", "two.md"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(PAGE.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
            }
        }

        JsonPath job = imported("application/zip", bytes.toByteArray(), "");

        assertThat(job.getInt("created")).isEqualTo(2);
    }

    @Test
    void aLineOverTheLimitIsRefusedByName() {
        String line = "{\"type\":\"article\",\"title\":\"T\",\"body\":\"" + "x".repeat(ItemReader.ITEM) + "\"}";

        JsonPath job = imported("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "");

        assertThat(job.getString("items[0].problems[0].detail")).contains("524288 bytes");
    }

    @Test
    void aLineOfExactlyTheLimitIsRead() {
        String start =
                "{\"type\":\"article\",\"title\":\"T\",\"body\":\"B\",\"importKey\":\"" + UUID.randomUUID() + "\"";
        String line = start + " ".repeat(ItemReader.ITEM - start.length() - 1) + "}";

        assertThat(imported("application/x-ndjson", bytes(line), "").getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void theReportIsReadPageByPageAndByOutcome() {
        String lines = "not json\n{}\n".repeat(3);
        JsonPath job = imported("application/x-ndjson", bytes(lines), "");
        String address = "/api/v1/imports/" + job.getString("id");

        JsonPath first = editor().get(address + "?limit=4").jsonPath();
        JsonPath second = editor().get(address + "?limit=4&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.line")).containsExactly(1, 2, 3, 4);
        assertThat(second.getList("items.line")).containsExactly(5, 6);
        assertThat(second.getString("next")).isNull();
        assertThat(editor().get(address + "?outcome=created").jsonPath().getList("items"))
                .isEmpty();
        editor().get(address + "?limit=1001").then().statusCode(400);
    }

    @Test
    void aDryRunReportsASecondMentionOfAPieceAsTheRealRunDoes() {
        String line =
                "{\"type\":\"article\",\"title\":\"T\",\"body\":\"%s\",\"importKey\":\"" + UUID.randomUUID() + "\"}\n";
        String lines = line.formatted("one") + line.formatted("one") + line.formatted("two");

        JsonPath dry = imported("application/x-ndjson", bytes(lines), "?dryRun=true");
        JsonPath real = imported("application/x-ndjson", bytes(lines), "");

        assertThat(real.getList("items.outcome")).containsExactly("created", "unchanged", "updated");
        assertThat(dry.getList("items.outcome")).isEqualTo(real.getList("items.outcome"));
        assertThat(real.getString("items[1].warnings[0].detail")).contains("line 1");
    }

    @Test
    void whatWasDecodedWronglyIsPointedOutAndLeft() {
        JsonPath job = imported("text/markdown", bytes(misdecoded(Desk.title())), "");

        assertThat(job.getMap("items[0].repairs[0]"))
                .containsEntry("pointer", "/body")
                .containsEntry("detail", "Decoded wrongly: 1 × “â€™” for “’”.")
                .containsEntry("applied", false);
        editor().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .body("body", containsString("wardâ€™s"));
    }

    @Test
    void whatWasDecodedWronglyIsMendedWhenAskedForInTheSamePiece() {
        String page = misdecoded(Desk.title());
        imported("text/markdown", bytes(page), "");

        JsonPath job = imported("text/markdown", bytes(page), "?repair=true");

        assertThat(job.getString("items[0].outcome")).isEqualTo("updated");
        assertThat(job.getBoolean("items[0].repairs[0].applied")).isTrue();
        editor().get("/api/v1/articles/" + job.getString("items[0].ref")).then().body("body", containsString("ward’s"));
    }

    @Test
    void aPageInWindows1252WithWindowsLineEndsIsRead() {
        String page = "---\r\ntitle: \"%s\"\r\n---\r\nThe ward’s café.\r\n".formatted(Desk.title());

        JsonPath job = imported("text/markdown", page.getBytes(java.nio.charset.Charset.forName("windows-1252")), "");

        assertThat(job.getString("items[0].repairs[0].detail")).contains("Windows-1252");
        editor().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .body("body", equalTo("The ward’s café."));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        String line = "\uFEFF{\"type\":\"article\",\"title\":\"T\",\"body\":\"B\",\"importKey\":\"" + UUID.randomUUID()
                + "\"}";

        assertThat(imported("application/x-ndjson", bytes(line), "").getInt("created"))
                .isEqualTo(1);
    }

    @Test
    void aPageThatIsOnlyAFileBecomesAPieceWithAnAttachment() {
        String title = Desk.title();
        String page =
                "---\ntitle: >-\n  %s\n  folded\nlayout: file\nfile_url: /files/our guide.pdf\n---\n".formatted(title);

        JsonPath job = imported("text/markdown", bytes(page), "");

        assertThat(job.getString("items[0].problems[0].pointer")).isEqualTo("/body");
        editor().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .body("title", equalTo(title + " folded"))
                .body("body", equalTo(title + " folded"))
                .body("attachments[0].url", equalTo("/files/our%20guide.pdf"))
                .body("attachments[0].mediaType", equalTo("application/pdf"));
    }

    @Test
    void aPieceMuchLikeAPublishedOneIsTakenWithAWarning() {
        String title = "Handing over at night: what the ward learned " + UUID.randomUUID();
        String slug = Desk.published(Map.of("type", "article", "title", title, "body", "B"))
                .path("slug");

        JsonPath job = imported("application/x-ndjson", bytes(line(title + "!")), "");

        assertThat(job.getString("items[0].outcome")).isEqualTo("created");
        assertThat(job.getMap("items[0].warnings[0]"))
                .containsEntry("pointer", "/title")
                .containsEntry("detail", "Much like /api/v1/articles/" + slug);
    }

    @Test
    void aPieceAboutTheSameWorkIsPointedOutByItsDoi() {
        String doi = "10.5555/" + UUID.randomUUID();
        Map<String, Object> draft = Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "B",
                "references",
                List.of(Map.of("text", "R", "doi", doi)));
        Desk.published(draft);
        String line =
                "{\"type\":\"article\",\"title\":\"Quite another %s\",\"body\":\"C\",\"references\":[{\"text\":\"R\",\"doi\":\"doi: %s \"}]}"
                        .formatted(UUID.randomUUID(), doi.toUpperCase(java.util.Locale.ROOT));

        JsonPath job = imported("application/x-ndjson", bytes(line), "");

        assertThat(job.getString("items[0].warnings[0].pointer")).isEqualTo("/references/0/doi");
    }

    @Test
    void anotherPersonsDraftIsNeverPointedOut() {
        String title = "A draft nobody may know of " + UUID.randomUUID();
        Desk.draft(Desk.member(), Map.of("type", "article", "title", title, "body", "B"));

        JsonPath job = imported("application/x-ndjson", bytes(line(title)), "");

        assertThat(job.getString("items[0].outcome")).isEqualTo("created");
        assertThat(job.getList("items[0].warnings")).isNull();
    }

    @Test
    void aDamagedZipFailsWithAReason() {
        JsonPath job = imported("application/zip", bytes("PK nothing of the kind"), "");

        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("items[0].problems[0].detail")).contains("Not a zip");
    }

    @Test
    void aPartnersImportStaysADraftInTheEditorsHands() {
        String title = "Partner " + UUID.randomUUID();
        String line = "{\"type\":\"article\",\"title\":\"" + title + "\",\"body\":\"B\"}";
        JsonPath job = finished(
                given().auth()
                        .oauth2(Cast.partner().token())
                        .contentType("application/x-ndjson")
                        .body(line.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location"),
                Cast.partner().token());

        editor().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"));
        given().get("/api/v1/articles/" + job.getString("items[0].ref")).then().statusCode(404);
    }

    @Test
    void aPartnerCannotPublish() {
        given().auth()
                .oauth2(Cast.partner().token())
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?publish=true")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherPersonsImportIsNotFound() {
        String location = given().auth()
                .oauth2(Cast.partner().token())
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .header("Location");

        editor().get(location).then().statusCode(404);
    }

    private static String line(String title) {
        return "{\"type\":\"article\",\"title\":\"" + title + "\",\"body\":\"B\"}";
    }

    private static String misdecoded(String title) {
        return "---\ntitle: \"" + title + "\"\n---\nThe wardâ€™s own.";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonPath imported(String mediaType, byte[] body, String query) {
        String location = editor().contentType(mediaType)
                .body(body)
                .post("/api/v1/imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return finished(location, Cast.editor().token());
    }

    private static JsonPath finished(String location, String token) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().auth().oauth2(token).get(location).jsonPath(),
                        job -> !"running".equals(job.getString("state")));
    }

    private static io.restassured.specification.RequestSpecification editor() {
        return given().auth().oauth2(Cast.editor().token());
    }
}
