package learninghub.content.glossary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The glossary: kept by editors, read by all, used by search. */
@QuarkusTest
@WithTestResource(RealParts.class)
class GlossaryTest {
    private final String word = "g" + UUID.randomUUID().toString().replace("-", "") + "k";

    @Test
    void anEditorAddsATermThatAllCanRead() {
        Response made = add(Map.of("term", word, "expansion", "Spelled out", "meaning", "Means this."));

        given().get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(made.header("ETag")))
                .body("term", equalTo(word))
                .body("meaning", equalTo("Means this."));
        given().get("/api/v1/glossary?limit=100").then().body("items.term", hasItem(word));
    }

    @Test
    void onlyEditorsKeepIt() {
        Map<String, String> term = Map.of("term", word, "meaning", "M");

        Desk.member().body(term).post("/api/v1/glossary").then().statusCode(403);
        given().contentType("application/json")
                .body(term)
                .post("/api/v1/glossary")
                .then()
                .statusCode(401);
    }

    @Test
    void aTermIsThereOnce() {
        add(Map.of("term", word, "meaning", "M"));

        Desk.editor()
                .body(Map.of("term", word.toUpperCase(), "meaning", "M"))
                .post("/api/v1/glossary")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/term"));
    }

    @Test
    void limitsAreKeptAtTheirEdges() {
        add(Map.of("term", (word + "x".repeat(200)).substring(0, 200), "meaning", "m".repeat(1_000)));
        Desk.editor()
                .body(Map.of("term", "x".repeat(201), "meaning", "m".repeat(1_001)))
                .post("/api/v1/glossary")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/meaning", "/term"));
    }

    @Test
    void aTermIsChangedAndDroppedByItsETag() {
        Response made = add(Map.of("term", word, "expansion", "E", "meaning", "M"));
        String address = made.header("Location");
        var patch = Desk.editor()
                .contentType("application/merge-patch+json")
                .body("{\"expansion\":null,\"meaning\":\"N\"}");
        patch.patch(address).then().statusCode(428);
        Response changed = patch.header("If-Match", made.header("ETag")).patch(address);
        changed.then().statusCode(200).body("expansion", nullValue()).body("meaning", equalTo("N"));

        Desk.editor()
                .header("If-Match", made.header("ETag"))
                .delete(address)
                .then()
                .statusCode(412);
        Desk.editor()
                .header("If-Match", changed.header("ETag"))
                .delete(address)
                .then()
                .statusCode(204);
        given().get(address).then().statusCode(404);
    }

    @Test
    void searchTakesATermAndItsExpansionForTheSame() {
        Desk.published(Map.of("type", "article", "title", "T", "body", "The framework of " + word + " things."));
        add(Map.of("term", "Q" + word, "expansion", "framework of " + word + " things", "meaning", "M"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().queryParam("q", "q" + word)
                        .get("/api/v1/search")
                        .then()
                        .body("total", equalTo(1)));
    }

    @Test
    void termsAreFoundInATextInItsOrder() {
        assertThat(Glossary.in(
                        "We use the Patient Safety Incident Response Framework (PSIRF) who at the WHO asked for RCA.",
                        List.of(
                                entry("WHO", null),
                                entry("RCA", "Root cause analysis"),
                                entry("PSIRF", "patient safety incident response framework"),
                                entry("NRLS", null))))
                .extracting(GlossaryEntry::term)
                .containsExactly("PSIRF", "WHO", "RCA");
    }

    @Test
    void anAcronymIsNotTheWordOfTheSameLetters() {
        assertThat(Glossary.in("those who asked", List.of(entry("WHO", null)))).isEmpty();
    }

    private static GlossaryEntry entry(String term, @org.jspecify.annotations.Nullable String expansion) {
        return new GlossaryEntry(UUID.randomUUID(), term, expansion, "M", Instant.EPOCH);
    }

    private static Response add(Map<String, String> term) {
        return Desk.editor()
                .body(term)
                .post("/api/v1/glossary")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
