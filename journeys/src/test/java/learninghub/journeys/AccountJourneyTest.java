package learninghub.journeys;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accounts and partners, from the real Keycloak through every service. */
class AccountJourneyTest {
    /** What the documents promise, and what a busy build machine may need beyond it. */
    private static final Duration PROMPTLY = Duration.ofSeconds(10);

    @Test
    void aPersonIsErasedEverywhere() {
        String person = People.tokens(1).getFirst();
        String subject = with(person).get("/api/v1/me").path("id");
        String article = with(person)
                .body(Map.of("type", "article", "title", "Journey " + subject, "body", "Text"))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        with(person)
                .header("If-Match", "*")
                .put("/api/v1/articles/" + article + "/submission")
                .then()
                .statusCode(200);
        with(person)
                .get("/api/v1/me/data-export")
                .then()
                .statusCode(200)
                .body("content.articles.id", hasItem(article))
                .body("account.email", notNullValue());

        Response asked = with(person).header("If-Match", "*").delete("/api/v1/me");
        asked.then().statusCode(202);
        with(person).get("/api/v1/me").then().statusCode(403);
        await().atMost(PROMPTLY)
                .until(() -> with(person).get("/api/v1/articles").statusCode() == 403
                        && with(person).get("/api/v1/events").statusCode() == 403);

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> "done"
                        .equals(TheHub.anyone().get(asked.header("Location")).path("state")));
        TheHub.as("editor")
                .get("/api/v1/articles/" + article)
                .then()
                .statusCode(200)
                .body("postedBy", equalTo("Former member"));
        given().auth()
                .oauth2(TheHub.hub().keycloakAdminToken())
                .get(TheHub.hub().keycloakUrl() + "/admin/realms/hub/users/" + subject)
                .then()
                .statusCode(404);
    }

    @Test
    void aSuspendedPersonIsRefusedByEveryService() {
        String person = People.tokens(1).getFirst();
        String subject = with(person).get("/api/v1/me").path("id");
        TheHub.as("steward")
                .put("/api/v1/accounts/" + subject + "/suspension")
                .then()
                .statusCode(200);
        with(person).get("/api/v1/me").then().statusCode(403);
        await().atMost(PROMPTLY)
                .until(() -> with(person).get("/api/v1/articles").statusCode() == 403
                        && with(person).get("/api/v1/me/registrations").statusCode() == 403);
    }

    @Test
    void aPartnerIsRegisteredHandsInChangesItsKeyAndIsShutOut() {
        String name = "Journey Library " + UUID.randomUUID();
        String partner = TheHub.as("steward")
                .body(Map.of(
                        "name",
                        name,
                        "contact",
                        Map.of("email", "desk@library.example"),
                        "scopes",
                        List.of("content:read", "content:submit"),
                        "requestsPerSecond",
                        33))
                .post("/api/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String first = tokenByKeyOf(partner);
        String second = tokenByKeyOf(partner);

        for (String program : List.of(first, second)) {
            with(program)
                    .get("/api/v1/whoami")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo(partner))
                    .body("kind", equalTo("partner"))
                    .body("name", equalTo(name))
                    .body("scopes", equalTo(List.of("content:read", "content:submit")))
                    .body("limits.requestsPerSecond", equalTo(33));
        }
        String article = with(first)
                .body(Map.of("type", "article", "title", name, "body", "Text"))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        with(second)
                .header("If-Match", "*")
                .put("/api/v1/articles/" + article + "/submission")
                .then()
                .statusCode(200);
        TheHub.as("editor")
                .get("/api/v1/articles?status=in-review&submittedBy=" + partner)
                .then()
                .statusCode(200)
                .body("items.postedBy", equalTo(List.of(name)));
        TheHub.as("steward")
                .get("/api/v1/partners/" + partner + "/usage")
                .then()
                .statusCode(200)
                .body("articlesSubmitted", equalTo(1))
                .body("articlesInReview", equalTo(1));

        TheHub.as("steward")
                .put("/api/v1/partners/" + partner + "/suspension")
                .then()
                .statusCode(200);
        await().atMost(PROMPTLY).until(() -> with(first).get("/api/v1/articles").statusCode() == 403);
    }

    private static String tokenByKeyOf(String partner) {
        Response key = keyOf(partner);
        key.then().statusCode(201);
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", key.<String>path("clientId"))
                .formParam("client_secret", key.<String>path("secret"))
                .post(TheHub.hub().issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static Response keyOf(String partner) {
        return TheHub.as("steward").post("/api/v1/partners/" + partner + "/keys");
    }

    private static RequestSpecification with(String token) {
        return TheHub.anyone().auth().oauth2(token).contentType("application/json");
    }
}
