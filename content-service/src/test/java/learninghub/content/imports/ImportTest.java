package learninghub.content.imports;

import static io.restassured.RestAssured.given;
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
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

        org.assertj.core.api.Assertions.assertThat(again.getInt("unchanged")).isEqualTo(1);
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

        org.assertj.core.api.Assertions.assertThat(job.getList("items.outcome"))
                .containsExactly("created", "refused", "refused", "created", "refused");
        org.assertj.core.api.Assertions.assertThat(job.getString("items[1].problems[0].detail"))
                .contains("/api/v1/events/imports");
        org.assertj.core.api.Assertions.assertThat(job.getString("items[4].problems[0].pointer"))
                .isEqualTo("/colour");
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

        org.assertj.core.api.Assertions.assertThat(job.getInt("created")).isEqualTo(1);
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

        org.assertj.core.api.Assertions.assertThat(job.getInt("created")).isEqualTo(2);
    }

    @Test
    void aLineOverTheLimitIsRefusedByName() {
        String line = "{\"type\":\"article\",\"title\":\"T\",\"body\":\"" + "x".repeat(ItemReader.ITEM) + "\"}";

        JsonPath job = imported("application/x-ndjson", line.getBytes(StandardCharsets.UTF_8), "");

        org.assertj.core.api.Assertions.assertThat(job.getString("items[0].problems[0].detail"))
                .contains("524288 bytes");
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
