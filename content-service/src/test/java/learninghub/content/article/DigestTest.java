package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** What network-service hands in. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DigestTest {
    private static final String PATH = "/internal/digests";
    private static final Map<String, Object> DIGEST = Map.of(
            "title", "What we learned about handover",
            "body", "Two teams try a structured handover.",
            "postedBy", "Patient Safety Partners Network",
            "authors", List.of("Avery Example"));

    @Test
    void itGoesToTheEditorsAsWhatTheClientHandedIn() {
        String id = handIn(UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Desk.editor()
                .get("/api/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("working.state", equalTo("in-review"))
                .body("postedBy", equalTo("Patient Safety Partners Network"))
                .body("authors.name", contains("Avery Example"));
        given().get("/api/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void handedInAgainItIsTheSamePiece() {
        String key = UUID.randomUUID().toString();
        assertThat(handIn(key).<String>path("id")).isEqualTo(handIn(key).path("id"));
    }

    @Test
    void onlyTheScopeForItHandsItIn() {
        for (Cast other :
                List.of(Cast.eventsService(), Cast.accountKeeper(), Cast.editor(), Cast.partner(), Cast.member())) {
            Desk.as(other.token()).body(DIGEST).post(PATH).then().statusCode(403);
        }
        given().contentType("application/json").body(DIGEST).post(PATH).then().statusCode(401);
    }

    @Test
    void whoMayHandItInMayDoNothingElse() {
        String token = Cast.networkService().token();
        Desk.as(token)
                .body(Map.of("type", "article", "title", "Mine", "body", "Text"))
                .post("/api/v1/articles")
                .then()
                .statusCode(403);
        Desk.as(token)
                .get("/internal/accounts/" + Cast.member().subject() + "/data")
                .then()
                .statusCode(403);
        String others = Desk.as(Cast.member().token())
                .body(Map.of("type", "article", "title", "Mine", "body", "Text"))
                .post("/api/v1/articles")
                .path("id");
        Desk.as(token).get("/api/v1/articles/" + others).then().statusCode(404);
    }

    private static Response handIn(String key) {
        return Desk.as(Cast.networkService().token())
                .header("Idempotency-Key", key)
                .body(DIGEST)
                .post(PATH);
    }
}
