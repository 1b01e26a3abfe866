package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.TestIssuer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens to a piece when the hour comes, and what must not. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ScheduleTest {
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Inject
    Schedule schedule;

    @Inject
    AgroalDataSource database;

    @Test
    void aScheduledPieceIsNotSeenBeforeItsHour() {
        String id = approved();
        schedule(id, Map.of("publishAt", tomorrow()))
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("working.publishAt", notNullValue());

        given().get(path(id)).then().statusCode(404);
        Desk.member().get("/api/v1/articles?status=scheduled").then().body("items.id", hasItem(id));
        Desk.member().get("/api/v1/articles?status=in-review").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void itIsPublishedWhenItsHourComesOnceAndInTheNameOfWhoScheduledIt() throws SQLException {
        String id = approved();
        schedule(id, Map.of("publishAt", tomorrow())).statusCode(200);
        theHourComes(id, "publish_at");

        awaitStatus(id, 200);
        Desk.member()
                .get(path(id) + "/history")
                .then()
                .body("items.act", contains("created", "submitted", "approved", "scheduled", "published"))
                .body("items[4].actor", equalTo("Test Editor"));
    }

    @Test
    void itIsWithdrawnWhenItsTimeIsOver() throws SQLException {
        String id = approved();
        schedule(id, Map.of("expireAt", tomorrow()))
                .body("status", equalTo("published"))
                .body("working.expireAt", notNullValue());
        given().get(path(id)).then().statusCode(200);
        theHourComes(id, "expires_at");

        awaitStatus(id, 410);
        Desk.editor().get(path(id)).then().body("status", equalTo("archived")).body("working.expireAt", nullValue());
        Desk.editor().get(path(id) + "/history").then().body("items.act", hasItem("expired"));
    }

    @Test
    void anEditEndsTheScheduleWithTheApprovalAndSaysSo() throws SQLException {
        String id = approved();
        schedule(id, Map.of("publishAt", tomorrow())).statusCode(200);
        star(Desk.member())
                .contentType("application/merge-patch+json")
                .body("{\"summary\":\"More.\"}")
                .patch(path(id))
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("working.publishAt", nullValue());

        Desk.member().get(path(id) + "/history").then().body("items.act", hasItem("unscheduled"));
        schedule.run();
        given().get(path(id)).then().statusCode(404);
    }

    @Test
    void cancellingLeavesItApproved() {
        String id = approved();
        schedule(id, Map.of("publishAt", tomorrow())).statusCode(200);
        star(Desk.editor()).delete(path(id) + "/publication").then().statusCode(204);

        Desk.editor()
                .get(path(id))
                .then()
                .body("status", equalTo("in-review"))
                .body("working.state", equalTo("approved"))
                .body("working.publishAt", nullValue());
    }

    @Test
    void withdrawingALivePieceTakesItsScheduledSuccessorWithIt() throws SQLException {
        String id = approved();
        schedule(id, Map.of()).statusCode(200);
        schedule(id, Map.of("publishAt", tomorrow())).statusCode(200).body("status", equalTo("published"));
        star(Desk.editor()).delete(path(id) + "/publication").then().statusCode(204);

        given().get(path(id)).then().statusCode(410);
        Desk.editor().get(path(id)).then().body("status", equalTo("archived")).body("working.publishAt", nullValue());
    }

    @Test
    void onlyWhatLiesAheadCanBeSettled() {
        String id = approved();
        String yesterday = Instant.now().minus(Duration.ofDays(1)).toString();

        schedule(id, Map.of("publishAt", yesterday)).statusCode(422).body("errors.pointer", contains("/publishAt"));
        String tomorrow = tomorrow();
        schedule(id, Map.of("publishAt", tomorrow, "expireAt", tomorrow))
                .statusCode(422)
                .body("errors.pointer", contains("/expireAt"));
        schedule(
                        id,
                        Map.of(
                                "publishAt",
                                Instant.now()
                                        .plus(Publication.AHEAD)
                                        .plusSeconds(60)
                                        .toString()))
                .statusCode(422);
        schedule(
                        id,
                        Map.of(
                                "publishAt",
                                Instant.now()
                                        .plus(Publication.AHEAD)
                                        .minusSeconds(60)
                                        .toString()))
                .statusCode(200);
    }

    @Test
    void whatIsNotApprovedCannotBeScheduled() {
        Response submitted = Desk.submitted(Desk.draft(Desk.member()));

        schedule(Desk.id(submitted), Map.of("publishAt", tomorrow())).statusCode(409);
    }

    @Test
    void whatAnEditorScheduledWhoIsNoneAnyMoreGoesBackToTheQueue() throws SQLException {
        String subject = UUID.randomUUID().toString();
        String id = approved();
        star(editor(subject))
                .body(Map.of("publishAt", tomorrow()))
                .put(path(id) + "/publication")
                .then()
                .statusCode(200);
        Desk.as(token(subject, Set.of("member"))).get("/api/v1/articles").then().statusCode(200);
        theHourComes(id, "publish_at");

        Awaitility.await()
                .atMost(AT_MOST)
                .untilAsserted(() -> Desk.editor()
                        .get(path(id))
                        .then()
                        .body("status", equalTo("in-review"))
                        .body("working.state", equalTo("in-review"))
                        .body("working.publishAt", nullValue()));
        given().get(path(id)).then().statusCode(404);
        Desk.member()
                .get(path(id) + "/history")
                .then()
                .body("items.act", hasItem("schedule-refused"))
                .body("items.act", not(hasItem("published")))
                .body("items.actor", hasItems("Hub"));
    }

    @Test
    void anOlderTokenDoesNotGiveTheRightBack() throws SQLException {
        String subject = UUID.randomUUID().toString();
        String id = approved();
        star(editor(subject)).body(Map.of("publishAt", tomorrow())).put(path(id) + "/publication");
        Desk.as(token(subject, Set.of("member"))).get("/api/v1/articles").then().statusCode(200);
        String older = TestIssuer.token(
                subject,
                Set.of("member", "editor"),
                Set.of(),
                Map.of("iat", Instant.now().minusSeconds(100).getEpochSecond()));
        Desk.as(older).get("/api/v1/articles").then().statusCode(200);
        theHourComes(id, "publish_at");

        Awaitility.await()
                .atMost(AT_MOST)
                .untilAsserted(() -> Desk.editor().get(path(id)).then().body("working.state", equalTo("in-review")));
    }

    @Test
    void whatAnEditorScheduledWhoWasNotSeenForLongGoesBackToTheQueue() throws SQLException {
        String subject = UUID.randomUUID().toString();
        String id = approved();
        star(editor(subject)).body(Map.of("publishAt", tomorrow())).put(path(id) + "/publication");
        execute("update editor_seen set seen_at = now() - interval '8 days' where subject = '" + subject + "'");
        theHourComes(id, "publish_at");

        Awaitility.await()
                .atMost(AT_MOST)
                .untilAsserted(() -> Desk.editor().get(path(id)).then().body("working.state", equalTo("in-review")));
    }

    @Test
    void ofTwoReplicasOneDoesIt() throws SQLException, InterruptedException, ExecutionException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Response own = Desk.draft(Desk.editor());
            schedule(Desk.id(own), Map.of("publishAt", tomorrow())).statusCode(200);
            ids.add(Desk.id(own));
        }
        execute("update article set publish_at = now() - interval '1 minute' where id in ('" + String.join("','", ids)
                + "')");
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            Callable<Void> look = () -> {
                schedule.run();
                return null;
            };
            for (Future<Void> done : replicas.invokeAll(List.of(look, look))) {
                done.get();
            }
        }
        assertThat(ids).allSatisfy(id -> {
            awaitStatus(id, 200);
            Desk.editor()
                    .get(path(id) + "/history")
                    .then()
                    .body("items.act", contains("created", "scheduled", "published"));
        });
    }

    private static String approved() {
        return Desk.id(Desk.reviewed(Desk.submitted(Desk.draft(Desk.member())), Map.of("decision", "approved")));
    }

    private static ValidatableResponse schedule(String id, Map<String, ?> publication) {
        return star(Desk.editor())
                .body(publication)
                .put(path(id) + "/publication")
                .then();
    }

    /** As if the time had passed: the row says so, and whichever look comes next finds it. */
    private void theHourComes(String id, String column) throws SQLException {
        execute("update article set " + column + " = now() - interval '1 second' where id = '" + id + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static void awaitStatus(String id, int status) {
        Awaitility.await()
                .atMost(AT_MOST)
                .untilAsserted(() -> given().get(path(id)).then().statusCode(status));
    }

    private static RequestSpecification editor(String subject) {
        return Desk.as(token(subject, Set.of("member", "editor")));
    }

    private static String token(String subject, Set<String> roles) {
        return TestIssuer.token(subject, roles, Set.of(), Map.of("name", "Test Second Editor"));
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    private static String path(String id) {
        return "/api/v1/articles/" + id;
    }

    private static RequestSpecification star(RequestSpecification request) {
        return request.header("If-Match", "*");
    }
}
