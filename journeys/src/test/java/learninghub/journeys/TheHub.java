package learninghub.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import learninghub.local.Hub;
import org.awaitility.Awaitility;

/** The one hub of the whole run, spoken to through its gateway as its accounts. */
final class TheHub {
    private static final Hub HUB = Hub.forTest();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();
    /** Of the 300 s that a token lives. */
    private static final Duration KEPT = Duration.ofSeconds(200);

    /** Of the 60 s that Keycloak's own live. */
    private static final Duration KEPT_OF_ADMINISTRATOR = Duration.ofSeconds(40);

    private TheHub() {}

    static Hub hub() {
        return HUB;
    }

    static RequestSpecification anyone() {
        return given().spec(new RequestSpecBuilder().setBaseUri(HUB.gateway()).build())
                .urlEncodingEnabled(true)
                .config(RestAssured.config());
    }

    /** As an account of the realm, with JSON. */
    static RequestSpecification as(String account) {
        return anyone().auth().oauth2(token(account)).contentType("application/json");
    }

    static String token(String account) {
        return TOKENS.compute(
                        account,
                        (name, held) -> held != null && held.isFresh(KEPT)
                                ? held
                                : new Token(HUB.token(name), System.nanoTime()))
                .value();
    }

    /** Whoever may do anything at Keycloak. */
    static String administrator() {
        return TOKENS.compute(
                        "",
                        (name, held) -> held != null && held.isFresh(KEPT_OF_ADMINISTRATOR)
                                ? held
                                : new Token(HUB.keycloakAdminToken(), System.nanoTime()))
                .value();
    }

    /** Asks one service's database, as only a test may. */
    static long count(String service, String sql) {
        try (Connection connection = DriverManager.getConnection(HUB.adminUrl(service));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until events are answered for again. */
    static void awaitEvents() {
        Awaitility.await("events through the gateway")
                .atMost(Duration.ofMinutes(3))
                .until(() -> anyone().get("/api/v1/events?limit=1").statusCode() == 200);
    }

    /** Until the tag an editor made is known to events-service, where events are checked against it. */
    static void awaitTag(String slug) {
        Awaitility.await("tag at events-service")
                .atMost(Duration.ofSeconds(60))
                .until(() -> count("events-service", "select count(*) from tag where slug = '" + slug + "'") == 1);
    }

    private record Token(String value, long from) {
        boolean isFresh(Duration kept) {
            return System.nanoTime() - from < kept.toNanos();
        }
    }
}
