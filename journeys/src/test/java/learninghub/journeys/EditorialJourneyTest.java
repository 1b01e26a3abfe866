package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real content goes in at one end and comes out at the other. */
class EditorialJourneyTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");

    @Test
    void aMembersPieceTravelsFromDraftToReader() {
        String title = "Journey " + UUID.randomUUID();
        Response draft = TheHub.as("member")
                .body(Map.of(
                        "type",
                        "article",
                        "title",
                        title,
                        "body",
                        "We **learned** this.",
                        "tags",
                        List.of("Implementation")))
                .post("/api/v1/articles");
        String path = "/api/v1/articles/" + draft.path("id");
        Response submitted =
                TheHub.as("member").header("If-Match", draft.header("ETag")).put(path + "/submission");
        Response approved = TheHub.as("editor")
                .header("If-Match", submitted.header("ETag"))
                .body(Map.of("decision", "approved"))
                .put(path + "/review");
        TheHub.anyone().get(path).then().statusCode(404);
        TheHub.as("editor")
                .header("If-Match", approved.header("ETag"))
                .put(path + "/publication")
                .then()
                .statusCode(200);

        TheHub.anyone()
                .get("/api/v1/articles/" + draft.path("slug"))
                .then()
                .statusCode(200)
                .body("title", equalTo(title))
                .body("postedBy", equalTo("Test Member"));
    }

    @Test
    void aCompressedAnswersTagStillGuardsAWrite() throws IOException, InterruptedException {
        Response draft = TheHub.as("member")
                .body(Map.of(
                        "type",
                        "article",
                        "title",
                        "Compressed " + UUID.randomUUID(),
                        "body",
                        "Long enough. ".repeat(400)))
                .post("/api/v1/articles");
        String path = "/api/v1/articles/" + draft.path("id");
        // Not by REST Assured: it unpacks the answer and takes the header that tells of it away.
        HttpResponse<byte[]> read = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TheHub.hub().gateway() + path))
                                .header("Authorization", "Bearer " + TheHub.token("member"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        String tag = read.headers().firstValue("ETag").orElseThrow();

        assertThat(read.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(tag).endsWith("-gzip\"");
        TheHub.as("member")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"summary\":\"Changed.\"}")
                .patch(path)
                .then()
                .statusCode(200);
        TheHub.as("member")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"summary\":\"Too late.\"}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @Test
    void theRealInputArrivesAndIsFoundByTagAndByCategory() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "SKIPPED: the real input is not beside this repository");
        JsonPath pages = imported("application/x-ndjson", Files.readAllBytes(SEEDS.resolve("hub-items.jsonl")));
        JsonPath paser = imported("text/markdown", Files.readAllBytes(SEEDS.resolve("paser.md")));

        assertThat(pages.getInt("created")).isEqualTo(47);
        assertThat(pages.getInt("refused")).isEqualTo(3);
        assertThat(TheHub.anyone()
                        .get("/api/v1/articles?tag=implementation&limit=100")
                        .jsonPath()
                        .getList("items"))
                .hasSizeGreaterThanOrEqualTo(23);
        TheHub.anyone()
                .get("/api/v1/articles?category=strategic-objectives/6.2&limit=100")
                .then()
                .body("items.slug", hasItem(paser.getString("items[0].ref")));
    }

    @Test
    void aPageInTheFormOfTheRealOnesArrivesAsAResource() {
        String key = UUID.randomUUID().toString();
        String page = """
                ---
                title: Safety huddle guide %1$s
                permalink: /tools/%1$s/
                date: 2024-02-01
                ---
                | Safety huddle guide | Shared by | Country |
                | -------- | -------- | -------- |
                | Mapped to Strategic Objectives 2- Strategies 2.3 [Download guide](/files/guide.pdf)| [Example Trust](https://trust.example.org) | Kenya |

                Ten minutes each morning.
                """.formatted(key);
        JsonPath job = imported("text/markdown", page.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        TheHub.anyone()
                .get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .body("type", equalTo("resource"))
                .body("country", equalTo("KE"))
                .body("categories.code", containsInAnyOrder("2", "2.3"));
    }

    private static JsonPath imported(String mediaType, byte[] body) {
        String location = TheHub.as("editor")
                .contentType(mediaType)
                .body(body)
                .post("/api/v1/imports?publish=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> TheHub.as("editor").get(location).jsonPath(),
                        job -> !"running".equals(job.getString("state")));
    }
}
