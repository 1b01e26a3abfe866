package learninghub.content.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import learninghub.content.RealInput;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a real hub and a real platform, where they lie beside the repository; skipped, and said so, where they do not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RealInputTest {
    @BeforeEach
    void isThere() {
        RealInput.assumed();
    }

    @Test
    void theHubsPagesAreTakenOverWithoutItsEvents() throws IOException {
        JsonPath job = imported("application/x-ndjson", "hub-items.jsonl");

        assertThat(job.getInt("created") + job.getInt("unchanged")).isEqualTo(47);
        assertThat(job.getList("items.findAll { it.outcome == 'refused' }.problems.flatten().pointer"))
                .hasSize(3)
                .containsOnly("/type");
        int listed = given().get("/api/v1/articles?tag=implementation&limit=100")
                .jsonPath()
                .getList("items")
                .size();
        assertThat(listed).isGreaterThanOrEqualTo(23);
    }

    @Test
    void thePlatformsPageArrivesWhole() throws IOException {
        JsonPath job = imported("text/markdown", "paser.md");

        given().get("/api/v1/articles?category=strategic-objectives/6.2")
                .then()
                .body("items.slug", hasItem(job.getString("items[0].ref")));
        Map<String, Object> piece = given().get("/api/v1/articles/" + job.getString("items[0].ref"))
                .then()
                .statusCode(200)
                .body("type", equalTo("resource"))
                .body("country", equalTo("SG"))
                .body("sharedBy.url", equalTo("https://www.singhealthdukenus.com.sg/ipsq"))
                .body("categories.code", containsInAnyOrder("1", "6", "1.1", "6.2"))
                .body("attachments[0].url", equalTo("/files/gkpsfilea6-20230907.pdf"))
                .body("references[0].doi", equalTo("10.1177/2516043519878979"))
                .extract()
                .path("$");
        assertThat(piece.get("body").toString()).doesNotContain("Shared by").doesNotContain("doi:");
        assertThat(job.getString("items[0].repairs[0].detail")).contains("“â€™” for “’”");
    }

    private static JsonPath imported(String mediaType, String file) throws IOException {
        String location = given().auth()
                .oauth2(Cast.editor().token())
                .contentType(mediaType)
                .body(RealInput.bytes(file))
                .post("/api/v1/imports?publish=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().auth()
                                .oauth2(Cast.editor().token())
                                .get(location)
                                .jsonPath(),
                        job -> !"running".equals(job.getString("state")));
    }
}
