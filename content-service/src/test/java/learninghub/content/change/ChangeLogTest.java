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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

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

    private static void insert(Connection connection, UUID subject) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into public_change (kind, subject, change) values ('article', '" + subject
                    + "', 'withdrawn')");
        }
    }
}
