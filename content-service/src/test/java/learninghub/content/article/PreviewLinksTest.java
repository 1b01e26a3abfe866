package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** Links by which somebody without an account reads what is not public yet. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PreviewLinksTest {
    @Inject
    AgroalDataSource database;

    @Test
    void whoeverHasTheLinkReadsTheRevisionItWasMadeFor() {
        String id = draft();
        String url = link(id).path("url");
        edit(id, "{\"body\":\"Second thoughts.\"}");

        given().get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body("body", equalTo("First."))
                .body("bodyHtml", equalTo("<p>First.</p>\n"))
                .body("revision", equalTo(1))
                .body("working", nullValue());
        given().get("/api/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void aRevokedAnExpiredAnUnknownOneAndOneOfADroppedPieceAreEquallyAbsent() throws SQLException {
        String id = draft();
        Response revoked = link(id);
        Response expired = link(id);
        Desk.member()
                .delete("/api/v1/articles/" + id + "/preview-links/" + revoked.path("id"))
                .then()
                .statusCode(204);
        execute("update preview_link set expires_at = now() where id = '" + expired.path("id") + "'");
        String dropped = draft();
        String ofDropped = link(dropped).path("url");
        star(Desk.member()).delete("/api/v1/articles/" + dropped).then().statusCode(204);

        String absent = absence("/api/v1/previews/nothing");
        assertThat(absence(revoked.path("url"))).isEqualTo(absent);
        assertThat(absence(expired.path("url"))).isEqualTo(absent);
        assertThat(absence(ofDropped)).isEqualTo(absent);
    }

    @Test
    void withdrawingAPieceEndsItsLinks() {
        String id = Desk.id(Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B")));
        String url =
                Desk.editor().post("/api/v1/articles/" + id + "/preview-links").path("url");
        given().get(url).then().statusCode(200);
        star(Desk.editor())
                .delete("/api/v1/articles/" + id + "/publication")
                .then()
                .statusCode(204);

        given().get(url).then().statusCode(404);
    }

    @Test
    void whoRepeatsTheRequestIsToldTheAddressAgainButNobodyWhoReadsTheTable() throws SQLException {
        String links = "/api/v1/articles/" + draft() + "/preview-links";
        String key = UUID.randomUUID().toString();
        String url = Desk.member().header("Idempotency-Key", key).post(links).path("url");
        assertThat(Desk.member().header("Idempotency-Key", key).post(links).<String>path("url"))
                .isEqualTo(url);
        String secret = url.substring(url.lastIndexOf('/') + 1);
        assertThat(count("select count(*) from idempotency_key where body is not null"))
                .isPositive();
        assertThat(count("select count(*) from idempotency_key t where t::text like '%" + secret
                        + "%' or t::text like '%" + key + "%'"))
                .isZero();
    }

    @Test
    void theOpenOnesAreListedWithoutTheirAddresses() {
        String id = draft();
        Response made = link(id);

        Desk.member()
                .get("/api/v1/articles/" + id + "/preview-links")
                .then()
                .statusCode(200)
                .body("items.id", contains(made.<String>path("id")))
                .body("items[0].url", nullValue());
        Desk.member()
                .get("/api/v1/articles/" + id + "/history")
                .then()
                .body("items.act", contains("created", "link-made"))
                .body("items[1].actor", equalTo(Cast.member().name()));
    }

    @Test
    void theSecretIsNotKept() throws SQLException {
        String url = link(draft()).path("url");
        String secret = url.substring(url.lastIndexOf('/') + 1);

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(count("select count(*) from preview_link where encode(secret_hash, 'escape') like '%" + secret
                        + "%'"))
                .isZero();
    }

    @Test
    void theSecretIsInNoSpan() {
        String sampled = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";
        given().get("/api/v1/tags").then().header("traceparent", matchesPattern(sampled));

        given().get(link(draft()).<String>path("url"))
                .then()
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void aLinkLastsSevenDaysOrAsAskedUpToThirty() {
        String id = draft();
        Instant usual = Instant.parse(link(id).path("expiresAt"));
        assertThat(Duration.between(Instant.now(), usual))
                .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));

        ask(id, Duration.ofDays(30).minusMinutes(1)).then().statusCode(201);
        ask(id, Duration.ofDays(30).plusMinutes(1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
        ask(id, Duration.ofMinutes(-1)).then().statusCode(422);
    }

    @Test
    void aPieceHasTwentyOpenLinksAndNoMore() {
        String id = draft();
        for (int i = 0; i < PreviewLinks.MOST; i++) {
            link(id);
        }

        Desk.member().post("/api/v1/articles/" + id + "/preview-links").then().statusCode(409);
        Desk.member()
                .get("/api/v1/articles/" + id + "/preview-links?limit=100")
                .then()
                .body("items", hasSize(PreviewLinks.MOST));
    }

    private static String draft() {
        return Desk.id(Desk.draft(Desk.member(), Map.of("type", "article", "title", Desk.title(), "body", "First.")));
    }

    private static Response link(String id) {
        return Desk.member()
                .post("/api/v1/articles/" + id + "/preview-links")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static Response ask(String id, Duration ahead) {
        return Desk.member()
                .body(Map.of("expiresAt", Instant.now().plus(ahead).toString()))
                .post("/api/v1/articles/" + id + "/preview-links");
    }

    private static void edit(String id, String patch) {
        star(Desk.member())
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/articles/" + id)
                .then()
                .statusCode(200);
    }

    /** The answer without what differs between any two requests. */
    private static String absence(String url) {
        Response answer = given().get(url).then().statusCode(404).extract().response();
        return answer.asString().replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "") + answer.header("Cache-Control");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static RequestSpecification star(RequestSpecification request) {
        return request.header("If-Match", "*");
    }
}
