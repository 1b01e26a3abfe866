package learninghub.content.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An item that holds a patient's identifier is refused with its place; the others go on. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ImportedIdentifiersTest {
    @Test
    void aLineThatHoldsOneIsRefusedWithItsPlaceAndTheNextIsTaken() {
        String lines = """
                {"type": "article", "title": "First %1$s", "text": "It was 943 476 5919 again."}
                {"type": "article", "title": "Second %1$s", "text": "Nothing here."}
                """.formatted(UUID.randomUUID());

        JsonPath job = imported("application/x-ndjson", lines);

        assertThat(job.getList("items.outcome")).containsExactly("refused", "created");
        assertThat(job.getList("items[0].problems.pointer")).containsExactly("/body");
        assertThat(job.getList("items[0].problems.offset")).containsExactly(7);
        assertThat(job.prettify()).doesNotContain("476 5919");
    }

    @Test
    void aPageThatHoldsOneIsRefused() {
        String page = """
                ---
                title: A page %s
                ---
                She was born on 12 March 1975 and lives well.
                """.formatted(UUID.randomUUID());

        JsonPath job = imported("text/markdown", page);

        assertThat(job.getList("items.outcome")).containsExactly("refused");
        assertThat(job.getList("items[0].problems.pointer")).containsExactly("/body");
    }

    private static JsonPath imported(String mediaType, String body) {
        String location = given().auth()
                .oauth2(Cast.editor().token())
                .contentType(mediaType)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().auth()
                                .oauth2(Cast.editor().token())
                                .get(location)
                                .jsonPath(),
                        job -> !"running".equals(job.getString("state")));
    }
}
