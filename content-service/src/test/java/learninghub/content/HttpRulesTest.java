package learninghub.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import org.junit.jupiter.api.Test;

/** What every answer obeys, shown on articles. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HttpRulesTest {
    private static final Map<String, String> PIECE = Map.of("type", "article", "title", "T", "body", "B");

    @Test
    void aProblemNamesItsTypeItsRequestAndItsTrace() {
        String request = UUID.randomUUID().toString();
        given().header("X-Request-Id", request)
                .get("/api/v1/articles/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", request)
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo("urn:uuid:" + request))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void brokenJsonWithoutATokenIsStill401() {
        given().contentType("application/json")
                .body("{broken")
                .post("/api/v1/articles")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aBadTokenIs401AlsoWhereNoneIsNeeded() {
        given().auth()
                .oauth2("eyJhbGciOiJub25lIn0.e30.")
                .get("/api/v1/articles")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void brokenJsonIs400() {
        Desk.member()
                .body("{broken")
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed"));
    }

    @Test
    void anUnknownFieldIs422WithItsPlace() {
        Desk.member()
                .body("{\"type\":\"article\",\"title\":\"T\",\"body\":\"B\",\"authors\":[{\"nom\":\"X\"}]}")
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/authors/0/nom"));
    }

    @Test
    void whatIsMissingIsNamed() {
        Desk.member()
                .body("{\"type\":\"article\",\"body\":\"B\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title"));
    }

    @Test
    void aTitleMayHave300CharactersAndNoMore() {
        Desk.member()
                .body(Map.of("type", "article", "title", "x".repeat(300), "body", "B"))
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        Desk.member()
                .body(Map.of("type", "article", "title", "x".repeat(301), "body", "B"))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/title"));
    }

    @Test
    void aJsonBodyOverOneMebibyteIsRefusedByName() {
        Desk.member()
                .body(Map.of("type", "article", "title", "T", "body", "x".repeat(1024 * 1024)))
                .post("/api/v1/articles")
                .then()
                .statusCode(413)
                .body("detail", equalTo("A JSON body may have at most 1048576 bytes."));
    }

    @Test
    void aWriteWithoutIfMatchIs428AndAStaleOne412() {
        Response draft = Desk.draft(Desk.member());
        var patch = Desk.member().contentType("application/merge-patch+json").body("{\"title\":\"New\"}");

        patch.patch("/api/v1/articles/" + Desk.id(draft)).then().statusCode(428);
        patch.header("If-Match", "\"w999\"")
                .patch("/api/v1/articles/" + Desk.id(draft))
                .then()
                .statusCode(412);
    }

    @Test
    void aStarMatchesWhateverIsThere() {
        Desk.member()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"title\":\"New\"}")
                .patch("/api/v1/articles/" + Desk.id(Desk.draft(Desk.member())))
                .then()
                .statusCode(200);
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        Response first =
                Desk.member().header("Idempotency-Key", key).body(PIECE).post("/api/v1/articles");

        Desk.member()
                .header("Idempotency-Key", key)
                .body(PIECE)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")))
                .body(equalTo(first.asString()));
    }

    @Test
    void theSameKeyWithAnotherBodyIs422() {
        String key = UUID.randomUUID().toString();
        Desk.member()
                .header("Idempotency-Key", key)
                .body(PIECE)
                .post("/api/v1/articles")
                .then()
                .statusCode(201);

        Desk.member()
                .header("Idempotency-Key", key)
                .body(Map.of("type", "article", "title", "Other", "body", "B"))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-mismatch"));
    }

    @Test
    void aKeyBelongsToWhoUsesIt() {
        String key = UUID.randomUUID().toString();
        Response first =
                Desk.member().header("Idempotency-Key", key).body(PIECE).post("/api/v1/articles");

        Desk.as(Cast.outsider().token())
                .header("Idempotency-Key", key)
                .body(PIECE)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .header("Location", not(equalTo(first.header("Location"))));
    }

    @Test
    void whatAPersonWasToldIsNotKept() {
        Desk.member().get("/api/v1/articles").then().header("Cache-Control", "private, no-store");
    }

    @Test
    void aPartnerWithoutTheScopeMayNotWrite() {
        String token =
                TestIssuer.token(UUID.randomUUID().toString(), Set.of("partner"), Set.of("content:read"), Map.of());

        Desk.as(token).body(PIECE).post("/api/v1/articles").then().statusCode(403);
    }

    @Test
    void aParameterOfTheWrongFormIsNamed() {
        given().get("/api/v1/articles?limit=abc").then().statusCode(400).body("errors.parameter", contains("limit"));
        Desk.editor()
                .contentType("text/markdown")
                .body("x")
                .post("/api/v1/imports?publish=maybe")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("publish"));
    }

    @Test
    void aMissingBodyIsAskedFor() {
        Desk.member()
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("detail", equalTo("A JSON body is required."));
    }

    @Test
    void theWordsThatAreAllowedAreNamed() {
        Desk.member()
                .body(Map.of("type", "blog", "title", "T", "body", "B"))
                .post("/api/v1/articles")
                .then()
                .statusCode(422)
                .body("errors.detail", contains("must be one of article, news, resource"));
    }

    @Test
    void textThatCannotBeKeptIsRefused() {
        Desk.member()
                .body("{\"type\":\"article\",\"title\":\"T\\u0000\",\"body\":\"B\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(400);
        given().queryParam("q", "a\u0000b").get("/api/v1/tags").then().statusCode(400);
    }

    @Test
    void anUnknownAddressIsAProblemToo() {
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/api/v1/vocabularies").then().statusCode(405).contentType("application/problem+json");
    }
}
