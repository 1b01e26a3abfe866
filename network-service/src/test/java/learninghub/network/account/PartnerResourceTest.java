package learninghub.network.account;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.local.Cast;
import learninghub.local.ColumnScan;
import learninghub.local.TestParts;
import learninghub.network.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PartnerResourceTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "hub.accounts.content-url")
    String otherParts;

    private final String name = "Riverbank Library " + UUID.randomUUID();

    @Test
    void a_partner_is_registered_without_a_key() {
        Response registered = register();
        registered
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("scopes", contains("content:read", "content:submit"))
                .body("requestsPerSecond", equalTo(20))
                .body("keys", empty());
        as(Cast.steward())
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
        as(Cast.steward()).get("/api/v1/partners?limit=100").then().body("items.name", hasItem(name));
    }

    @Test
    void a_name_is_one_partners() {
        register();
        register().then().statusCode(422).body("errors.pointer", hasItem("/name"));
    }

    @Test
    void scopes_are_those_for_partners() {
        as(Cast.steward())
                .body(Map.of(
                        "name", name, "contact", Map.of("email", "a@b.example"), "scopes", List.of("accounts:keep")))
                .post("/api/v1/partners")
                .then()
                .statusCode(422);
    }

    @Test
    void the_secret_is_told_once_and_kept_nowhere() throws SQLException {
        String partner = register().header("Location");
        Response made = as(Cast.steward()).post(partner + "/keys");
        made.then().statusCode(201).header("Cache-Control", "private, no-store").body("secret", notNullValue());
        String secret = made.path("secret");
        assertThat(as(Cast.steward()).get(partner).asString()).doesNotContain(secret);
        try (var database = TestParts.attachOrStart().asSuperuser(url)) {
            assertThat(new ColumnScan(database).holding(List.of(secret))).isEmpty();
        }
        assertThat(new MadeKey("client", secret, java.time.Instant.EPOCH).toString())
                .doesNotContain(secret);
    }

    @Test
    void a_new_key_is_the_same_partner_and_the_one_before_ends_after_a_while() {
        Response registered = register();
        String partner = registered.header("Location");
        String first = as(Cast.steward()).post(partner + "/keys").path("clientId");
        String second = as(Cast.steward()).post(partner + "/keys").path("clientId");
        as(Cast.steward())
                .get(partner)
                .then()
                .body("keys.clientId", contains(first, second))
                .body("keys[0].endsAt", notNullValue())
                .body("keys[1].endsAt", nullValue());
        assertThat(asked())
                .filteredOn(call ->
                        call.contains("\"clientId\":\"partner-") && call.contains(registered.<String>path("id")))
                .hasSize(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        as(Cast.steward()).get(partner).path("keys.clientId").equals(List.of(second)));
    }

    @Test
    void a_suspended_partner_is_refused_at_once_and_its_keys_are_switched_off() {
        Response registered = register();
        String partner = registered.header("Location");
        as(Cast.steward()).post(partner + "/keys").then().statusCode(201);
        Cast program = new Cast("program", registered.path("id"), null, Set.of("partner"), Set.of("content:read"));
        as(program).get("/api/v1/networks").then().statusCode(200);
        as(Cast.steward()).put(partner + "/suspension").then().statusCode(200).body("suspendedAt", notNullValue());
        as(program).get("/api/v1/networks").then().statusCode(403);
        assertThat(asked())
                .anyMatch(call -> call.startsWith("PUT /keycloak/clients/") && call.contains("\"enabled\":false"));
        as(Cast.steward()).delete(partner + "/suspension").then().statusCode(204);
        as(program).get("/api/v1/networks").then().statusCode(200);
    }

    @Test
    void usage_is_what_the_other_services_count() {
        as(Cast.steward())
                .get(register().header("Location") + "/usage")
                .then()
                .statusCode(200)
                .body("comments", notNullValue());
    }

    private Response register() {
        return as(Cast.steward())
                .body(Map.of(
                        "name", name,
                        "contact", Map.of("name", "Systems desk", "email", "systems@riverbank.example"),
                        "scopes", List.of("content:submit", "content:read")))
                .post("/api/v1/partners");
    }

    private List<String> asked() {
        return given().get(otherParts.replace("/content", "/asked"))
                .asString()
                .lines()
                .toList();
    }
}
