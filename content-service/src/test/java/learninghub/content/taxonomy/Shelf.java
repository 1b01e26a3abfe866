package learninghub.content.taxonomy;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What the tests of terms and tags do again and again, from outside. */
final class Shelf {
    private static final String PATCH = "application/merge-patch+json";

    private Shelf() {}

    static String word() {
        return "Word "
                + UUID.randomUUID().toString().replaceAll("[^a-f0-9]", "").replace('0', 'x');
    }

    static Response term(String vocabulary, String name, String parent) {
        Map<String, Object> term = new HashMap<>(Map.of("name", name));
        if (parent != null) {
            term.put("parentId", parent);
        }
        return Desk.editor().body(term).post("/api/v1/vocabularies/" + vocabulary + "/terms");
    }

    /** A new term of {@code topics}. */
    static Response topic(String name, String parent) {
        return term("topics", name, parent).then().statusCode(201).extract().response();
    }

    static Response changeTopic(String id, String patch) {
        String address = "/api/v1/vocabularies/topics/terms/" + id;
        return Desk.editor()
                .header("If-Match", given().get(address).header("ETag"))
                .contentType(PATCH)
                .body(patch)
                .patch(address);
    }

    static Response tag(String name) {
        return Desk.editor()
                .body(Map.of("name", name))
                .post("/api/v1/tags")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    static Response changeTag(String slug, String patch) {
        return Desk.editor()
                .header("If-Match", given().get("/api/v1/tags/" + slug).header("ETag"))
                .contentType(PATCH)
                .body(patch)
                .patch("/api/v1/tags/" + slug);
    }

    static Response merge(String slug, String into) {
        return Desk.editor().body(Map.of("into", into)).post("/api/v1/tags/" + slug + "/merger");
    }

    static Response published(String field, String... values) {
        return Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B", field, List.of(values)));
    }

    static Response live(Response piece) {
        return given().get("/api/v1/articles/" + Desk.id(piece));
    }

    /** Names on live pieces follow within seconds. */
    static void soon(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }
}
