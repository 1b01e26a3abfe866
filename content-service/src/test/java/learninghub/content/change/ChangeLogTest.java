package learninghub.content.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of public changes, as a partner reads it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ChangeLogTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aPublicationAndAWithdrawalAreInTheLogInThatOrder() {
        String start = end();
        Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        Desk.editor()
                .header("If-Match", Desk.tag(live))
                .delete("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(204);

        List<Map<String, Object>> changes = awaitChanges(start, Desk.id(live), 2);

        assertThat(changes)
                .extracting(change -> change.get("type"))
                .containsExactly("learninghub.article.published.v1", "learninghub.article.withdrawn.v1");
    }

    @Test
    void draftsAndReviewsLeaveNoTrace() {
        String start = end();
        Response draft = Desk.draft(Desk.member());
        Desk.submitted(draft);
        Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        awaitChanges(start, Desk.id(live), 1);

        assertThat(changesAfter(start))
                .extracting(change -> change.get("subject"))
                .doesNotContain(Desk.id(draft));
    }

    @Test
    void aChangeThatCommitsLateIsNotSkippedByWhoReadOn() throws SQLException {
        String start = end();
        UUID slow = UUID.randomUUID();
        UUID fast = UUID.randomUUID();
        List<Object> seen = new ArrayList<>();
        try (Connection slowOne = open();
                Connection fastOne = open()) {
            insert(slowOne, slow);
            insert(fastOne, fast);
            fastOne.commit();
            awaitChanges(start, fast.toString(), 1);
            List<Map<String, Object>> read = changesAfter(start);
            read.forEach(change -> seen.add(change.get("subject")));
            slowOne.commit();
            awaitChanges(read.getLast().get("id").toString(), slow.toString(), 1)
                    .forEach(change -> seen.add(change.get("subject")));
        }
        assertThat(seen).contains(fast.toString(), slow.toString());
    }

    @Test
    void whoWaitsIsToldWithinASecondOfTheCommit() throws Exception {
        String end = end();
        CompletableFuture<List<Map<String, Object>>> waiting = CompletableFuture.supplyAsync(() -> waited(end, 20));
        UUID subject = UUID.randomUUID();
        try (Connection connection = open()) {
            insert(connection, subject);
            connection.commit();
        }
        long committed = System.nanoTime();

        assertThat(waiting.get(1, TimeUnit.SECONDS))
                .extracting(change -> change.get("subject"))
                .contains(subject.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void manyWhoWaitHoldNoConnectionToTheDatabase() {
        // Were connections held, half of them would find none within the 3 s the pool allows, and be refused.
        int more = database.getConfiguration().connectionPoolConfiguration().maxSize() * 2;
        String end = end();
        long before = System.nanoTime();
        List<CompletableFuture<List<Map<String, Object>>>> waiting = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < more; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> waited(end, 4), clients));
            }
        }
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join()).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void onlyTheTypesAskedForAreToldAndTheLinkGoesOnPastTheOthers() throws SQLException {
        String start = end();
        UUID article = UUID.randomUUID();
        UUID tag = UUID.randomUUID();
        try (Connection connection = open()) {
            insert(connection, "tag", tag);
            insert(connection, "article", article);
            insert(connection, "tag", UUID.randomUUID());
            connection.commit();
        }
        awaitChanges(start, article.toString(), 1);

        Response page = given().queryParam("after", start)
                .queryParam("type", "learninghub.article.withdrawn.v1", "learninghub.event.withdrawn.v1")
                .get("/api/v1/changes");
        assertThat(page.jsonPath().getList("subject")).containsExactly(article.toString());
        String next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        assertThat(next).endsWith("&type=learninghub.article.withdrawn.v1&type=learninghub.event.withdrawn.v1");
        assertThat(given().urlEncodingEnabled(false).get(next).jsonPath().getList("$"))
                .isEmpty();
        assertThat(next).contains("after=" + end() + "&");
    }

    @Test
    void aPageOfOneTypeGoesOnWhereItEnded() throws SQLException {
        String start = end();
        List<String> subjects = new ArrayList<>();
        try (Connection connection = open()) {
            for (int i = 0; i < 3; i++) {
                UUID subject = UUID.randomUUID();
                insert(connection, "event", subject);
                insert(connection, "article", UUID.randomUUID());
                subjects.add(subject.toString());
            }
            connection.commit();
        }
        awaitChanges(start, subjects.getLast(), 1);
        List<String> read = new ArrayList<>();
        String next = "/api/v1/changes?after=" + start + "&limit=2&type=learninghub.event.withdrawn.v1";
        for (int pages = 0; pages < 2; pages++) {
            Response page = given().urlEncodingEnabled(false).get(next);
            read.addAll(page.jsonPath().getList("subject"));
            next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        assertThat(read).isEqualTo(subjects);
    }

    @ParameterizedTest
    @CsvSource({"wait,31", "wait,-1", "wait,soon", "limit,0", "limit,101", "type,learninghub.note.read.v1"})
    void whatIsOverALimitOrUnknownIsRefused(String parameter, String value) {
        given().queryParam(parameter, value).get("/api/v1/changes").then().statusCode(400);
    }

    @Test
    void theEndOfTheLogIsAnEmptyList() {
        given().queryParam("after", "999999999999")
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void whatIsNoPositionIsRefused() {
        given().queryParam("after", "yesterday").get("/api/v1/changes").then().statusCode(400);
    }

    private List<Map<String, Object>> awaitChanges(String after, String subject, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> changesAfter(after).stream()
                                .filter(change -> subject.equals(change.get("subject")))
                                .toList(),
                        found -> found.size() >= count);
    }

    private static List<Map<String, Object>> changesAfter(String after) {
        return given().queryParam("after", after)
                .queryParam("limit", 100)
                .get("/api/v1/changes")
                .jsonPath()
                .getList("$");
    }

    /** The id of the last change there is. */
    private static String end() {
        String last = "0";
        for (List<Map<String, Object>> page = changesAfter(last); !page.isEmpty(); page = changesAfter(last)) {
            last = page.getLast().get("id").toString();
        }
        return last;
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<Map<String, Object>> waited(String after, int seconds) {
        return given().queryParam("after", after)
                .queryParam("wait", seconds)
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    private static void insert(Connection connection, UUID subject) throws SQLException {
        insert(connection, "article", subject);
    }

    private static void insert(Connection connection, String kind, UUID subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into public_change (kind, subject, change) values (?, ?, 'withdrawn')")) {
            statement.setString(1, kind);
            statement.setObject(2, subject);
            statement.executeUpdate();
        }
    }
}
