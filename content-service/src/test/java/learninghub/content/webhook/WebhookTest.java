package learninghub.content.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import learninghub.local.TestIssuer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks, with receivers that answer in every way. Waits between tries are a tenth of a second here. */
@QuarkusTest
@WithTestResource(RealParts.class)
class WebhookTest {
    private static final String WITHDRAWN = "learninghub.article.withdrawn.v1";
    private static final String TAGGED = "learninghub.tag.withdrawn.v1";
    /** Nothing of this type happens here. */
    private static final String ELSEWHERE = "learninghub.event.withdrawn.v1";

    @Inject
    AgroalDataSource database;

    @Inject
    FanOut fanOut;

    @Inject
    DueDeliveries dueDeliveries;

    @Inject
    WriteLetter writeLetter;

    @Inject
    Postman postman;

    @Inject
    SettleDelivery settleDelivery;

    @Inject
    WebhooksConfig config;

    private final String partner = UUID.randomUUID().toString();

    @Test
    void aPublicationIsToldWithALinkAndASignature() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 204)) {
            Response webhook = created(receiver.url(), "learninghub.article.published.v1");
            Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "Private? No."));

            Receiver.Received message = await().until(
                            () -> receiver.received().stream()
                                    .filter(one -> one.body().contains(Desk.id(live)))
                                    .findFirst()
                                    .orElse(null),
                            found -> found != null);

            JsonPath told = JsonPath.from(message.body());
            assertThat(told.getString("type")).isEqualTo("learninghub.article.published.v1");
            assertThat(told.getString("data.href"))
                    .isEqualTo("https://hub.example.org/api/v1/articles/" + live.path("slug"));
            assertThat(message.body()).doesNotContain("Private?");
            assertThat(message.body().length()).isLessThan(Message.MOST_BYTES);
            assertThat(message.header("webhook-signature")).isEqualTo(signed(webhook.path("secret"), message));
        }
    }

    @Test
    void onlyTheTypesWantedAreTold() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200)) {
            created(receiver.url(), WITHDRAWN);
            changed("tag");
            UUID article = changed("article");

            await().until(() -> !receiver.received().isEmpty());
            assertThat(receiver.received())
                    .allSatisfy(one -> assertThat(one.body()).contains(WITHDRAWN))
                    .anySatisfy(one -> assertThat(one.body()).contains(article.toString()));
        }
    }

    @Test
    void theSecretIsToldOnceAndTheDatabaseDoesNotTellIt() throws Exception {
        Response made = created("http://127.0.0.1:9/", TAGGED);
        String secret = made.path("secret");

        partner()
                .get("/api/v1/webhooks/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("secret", nullValue());
        partner().get("/api/v1/webhooks").then().statusCode(200).body("items[0].secret", nullValue());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select encode(sealed, 'escape') || w::text from webhook_secret s join webhook w on w.id = s.webhook_id where w.id = ?::uuid")) {
            statement.setString(1, made.path("id"));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).doesNotContain(secret.substring(6));
            }
        }
    }

    @Test
    void whatIsNotTakenIsTriedAgainUnderTheSameId() throws Exception {
        try (Receiver receiver = new Receiver(nth -> nth < 3 ? 503 : 200)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");

            Response delivery = settled(id, "delivered");
            assertThat(delivery.jsonPath().getList("tries.status")).containsExactly(503, 503, 200);
            assertThat(receiver.received())
                    .extracting(one -> one.header("webhook-id"))
                    .containsOnly(delivery.<String>path("id"));
        }
    }

    @Test
    void aWebhookThatFailsOnEveryTryIsDisabledWithANotice() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 500)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");

            settled(id, "failed");
            partner()
                    .get("/api/v1/webhooks/" + id)
                    .then()
                    .body("enabled", equalTo(false))
                    .body("notice.reason", equalTo("failing"));
            assertThat(receiver.received()).hasSize(3);
        }
    }

    @Test
    void aSuspendedPartnerIsToldNothingAndAfterwardsAllOfIt() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200);
                Receiver elsewhere = new Receiver(nth -> 200)) {
            created(receiver.url(), TAGGED);
            new WebhookTest().created(elsewhere.url(), TAGGED);
            String digest = "sha256(convert_to('" + partner + "', 'UTF8'))";
            sql("insert into shut_out (digest) values (" + digest + ")");
            UUID meanwhile = changed("tag");

            await().until(() -> isToldOf(elsewhere, meanwhile));
            assertThat(isToldOf(receiver, meanwhile)).isFalse();

            sql("delete from shut_out where digest = " + digest);
            await().until(() -> isToldOf(receiver, meanwhile));
        }
    }

    private static boolean isToldOf(Receiver receiver, UUID subject) {
        return receiver.received().stream().anyMatch(one -> one.body().contains(subject.toString()));
    }

    @Test
    void goneDisablesAtOnceAndEnablingTakesTheNoticeAway() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 410)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");

            settled(id, "failed");
            partner().get("/api/v1/webhooks/" + id).then().body("notice.reason", equalTo("gone"));
            assertThat(receiver.received()).hasSize(1);
            patched(id, Map.of("enabled", true)).then().statusCode(200).body("notice", nullValue());
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 307)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");

            assertThat(settled(id, "failed").jsonPath().getList("tries.status")).containsOnly(307);
            assertThat(receiver.received()).hasSize(3);
        }
    }

    @Test
    void whoDoesNotAnswerHttpIsWrittenDownAsSuch() {
        String id = created("http://127.0.0.1:9/", TAGGED).path("id");
        partner().post("/api/v1/webhooks/" + id + "/pings").then().statusCode(202);

        assertThat(settled(id, "failed").jsonPath().getList("tries.problem")).containsExactly("connection-refused");
        partner().get("/api/v1/webhooks/" + id).then().body("enabled", equalTo(true));
    }

    @Test
    void afterARotationBothSecretsSignForAWhile() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200)) {
            Response made = created(receiver.url(), TAGGED);
            String id = made.path("id");
            String fresh = partner()
                    .post("/api/v1/webhooks/" + id + "/secrets")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("secret");
            partner().post("/api/v1/webhooks/" + id + "/pings").then().statusCode(202);
            settled(id, "delivered");

            Receiver.Received ping = receiver.received().getFirst();
            assertThat(ping.header("webhook-signature"))
                    .isEqualTo(signed(fresh, ping) + " " + signed(made.path("secret"), ping));
        }
    }

    @Test
    void oneMessageIsReplayedUnderItsId() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");
            String delivery = settled(id, "delivered").path("id");

            partner()
                    .post("/api/v1/webhooks/" + id + "/deliveries/" + delivery + "/replays")
                    .then()
                    .statusCode(202);
            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.received())
                    .extracting(one -> one.header("webhook-id"))
                    .containsOnly(delivery);
        }
    }

    @Test
    void aStretchOfTheLogIsSentAlsoWhatWasMissedWhileDisabled() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200)) {
            String id = created(receiver.url(), TAGGED).path("id");
            patched(id, Map.of("enabled", false)).then().statusCode(200);
            UUID missed = changed("tag");
            long position = position(missed);
            patched(id, Map.of("enabled", true)).then().statusCode(200);

            partner()
                    .body(Map.of("after", String.valueOf(position - 1), "until", String.valueOf(position)))
                    .post("/api/v1/webhooks/" + id + "/deliveries/replays")
                    .then()
                    .statusCode(202)
                    .body("deliveries", equalTo(1));
            settled(id, "delivered");
            assertThat(receiver.received())
                    .singleElement()
                    .satisfies(one -> assertThat(one.body()).contains(missed.toString()));
        }
    }

    @Test
    void twoReplicasSendEachMessageOnce() throws Exception {
        Dispatcher another = new Dispatcher(fanOut, dueDeliveries, writeLetter, postman, settleDelivery, config);
        another.start(null);
        try (Receiver receiver = new Receiver(nth -> 200)) {
            String id = created(receiver.url(), TAGGED).path("id");
            Set<String> subjects = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                subjects.add(changed("tag").toString());
            }
            await().until(() -> receiver.received().size() >= 40);
            await().until(() -> partner()
                    .get("/api/v1/webhooks/" + id + "/deliveries?state=pending")
                    .jsonPath()
                    .getList("items")
                    .isEmpty());

            assertThat(receiver.received())
                    .extracting(one -> one.header("webhook-id"))
                    .doesNotHaveDuplicates();
            assertThat(receiver.received())
                    .extracting(one -> JsonPath.from(one.body()).getString("data.id"))
                    .containsAll(subjects);
        } finally {
            another.stop(null);
        }
    }

    @Test
    void whatAReplicaTookWithItIsSentByAnother() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");
            String delivery = settled(id, "delivered").path("id");
            sql("update webhook_delivery set state = 'PENDING', next_try_at = now() - interval '61 seconds',"
                    + " claimed_until = now() - interval '1 second' where id = '" + delivery + "'");

            await().until(() -> receiver.received().size() == 2);
            assertThat(receiver.received().getLast().header("webhook-id")).isEqualTo(delivery);
        }
    }

    @Test
    void whatIsOlderThanThirtyDaysIsDroppedFromTheLog() throws Exception {
        try (Receiver receiver = new Receiver(nth -> 200)) {
            String id = created(receiver.url(), TAGGED).path("id");
            changed("tag");
            String delivery = settled(id, "delivered").path("id");
            sql("update webhook_delivery set created_at = now() - interval '31 days' where id = '" + delivery + "'");
            dueDeliveries.dropOld();

            partner()
                    .get("/api/v1/webhooks/" + id + "/deliveries/" + delivery)
                    .then()
                    .statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/url, https://127.0.0.2/hook, learninghub.tag.published.v1",
        "/url, https://169.254.169.254/, learninghub.tag.published.v1",
        "/url, gopher://partner.example.org/, learninghub.tag.published.v1",
        "/types/0, https://partner.example.org/, learninghub.note.read.v1"
    })
    void whatCannotBeIsRefusedAtItsPlace(String pointer, String url, String type) {
        partner()
                .body(Map.of("url", url, "types", List.of(type)))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aPartnerHasTenAtMost() {
        for (int i = 0; i < CreateWebhook.MOST; i++) {
            created("https://partner.example.org/" + i, ELSEWHERE);
        }
        partner()
                .body(Map.of("url", "https://partner.example.org/11"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(409);
    }

    @Test
    void anotherPartnersWebhookIsNotThereAndWithoutTheScopeNoneIs() {
        String id = created("https://partner.example.org/", ELSEWHERE).path("id");
        String other =
                TestIssuer.token(UUID.randomUUID().toString(), Set.of("partner"), Set.of("content:read"), Map.of());
        String without = TestIssuer.token(partner, Set.of("partner"), Set.of("content:submit"), Map.of());

        for (String path : List.of("", "/deliveries")) {
            Desk.as(other).get("/api/v1/webhooks/" + id + path).then().statusCode(404);
        }
        Desk.as(other).post("/api/v1/webhooks/" + id + "/secrets").then().statusCode(404);
        Desk.as(other)
                .header("If-Match", "*")
                .delete("/api/v1/webhooks/" + id)
                .then()
                .statusCode(404);
        Desk.as(without).get("/api/v1/webhooks/" + id).then().statusCode(403);
        Desk.as(Cast.editor().token()).get("/api/v1/webhooks/" + id).then().statusCode(403);
    }

    private Response created(String url, String type) {
        return partner()
                .body(Map.of("url", url, "types", List.of(type)))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private Response patched(String id, Map<String, ?> patch) {
        return given().auth()
                .oauth2(token())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/webhooks/" + id);
    }

    /** The first of its messages that ended so, with its tries. */
    private Response settled(String webhook, String state) {
        String path = "/api/v1/webhooks/" + webhook + "/deliveries";
        String delivery = await().until(
                        () -> partner().get(path + "?state=" + state).path("items[0].id"), found -> found != null);
        return partner().get(path + "/" + delivery);
    }

    private RequestSpecification partner() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    private String token() {
        return TestIssuer.token(partner, Set.of("partner"), Set.of("content:read"), Map.of("azp", "partner"));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }

    /** By hand, not by the library that signed: HMAC-SHA256 over id, timestamp and body. */
    private static String signed(String secret, Receiver.Received message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String content =
                message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID changed(String kind) throws SQLException {
        UUID subject = UUID.randomUUID();
        sql("insert into public_change (kind, subject, change) values ('" + kind + "', '" + subject
                + "', 'withdrawn')");
        return subject;
    }

    private long position(UUID subject) {
        return await().until(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement statement = connection.prepareStatement(
                                            "select coalesce(max(position), 0) from public_change where subject = ?")) {
                                statement.setObject(1, subject);
                                ResultSet row = statement.executeQuery();
                                row.next();
                                return row.getLong(1);
                            }
                        },
                        position -> position > 0);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String one : Arrays.asList(statements)) {
                statement.execute(one);
            }
        }
    }
}
