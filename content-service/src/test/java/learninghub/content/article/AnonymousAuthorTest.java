package learninghub.content.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Who wrote an anonymous piece is known to its author, to the sealed table and to an editor who asks on the record. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AnonymousAuthorTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

    /** Nobody else's name or subject looks like this one's: wherever it turns up, it is a leak. */
    private final Cast canary = Cast.stranger(NUMBERS.incrementAndGet());

    @Inject
    DataSource database;

    @Test
    void theAuthorTurnsUpInNoAnswerAndNoLogAndNoTableButTheSealedOne() throws Exception {
        Log log = new Log();
        Response live;
        Logger.getLogger("").addHandler(log);
        try {
            live = publishedAnonymously();
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        String path = "/api/v1/articles/" + Desk.id(live);

        given().get(path)
                .then()
                .body("authors.name", contains("Anonymous"))
                .body("postedBy", equalTo("Anonymous"))
                .body("anonymous", equalTo(true));
        for (RequestSpecification reader :
                List.of(given(), Desk.editor(), Desk.as(Cast.outsider().token()))) {
            assertSilent(reader.get("/api/v1/articles?limit=100&sort=-updatedAt"));
        }
        for (String editorsView : List.of("", "/history", "/revisions", "/authorship-disclosures", "?copy=live")) {
            assertSilent(Desk.editor().get(path + editorsView));
        }
        assertSilent(given().get("/api/v1/changes"));
        assertThat(log.lines).noneMatch(this::isTelling);
        assertThat(tablesThatTell()).containsExactly("sealed_author");
    }

    @Test
    void nobodyFindsItByAskingForItsAuthor() {
        Response live = publishedAnonymously();

        for (String status : List.of("", "&status=published", "&status=published&sort=-submittedAt")) {
            Desk.editor()
                    .get("/api/v1/articles?limit=100&submittedBy=" + canary.subject() + status)
                    .then()
                    .statusCode(200)
                    .body("items", equalTo(List.of()));
        }
        author().get("/api/v1/articles?submittedBy=me").then().body("items.id", hasItem(Desk.id(live)));
        author().get("/api/v1/articles?submittedBy=" + canary.subject() + "&status=published&sort=submittedAt")
                .then()
                .body("items.id", hasItem(Desk.id(live)));
    }

    @Test
    void theAuthorStillReadsAndEditsIt() {
        Response live = publishedAnonymously();

        patched(author(), Desk.id(live), "{\"summary\":\"More.\"}")
                .then()
                .statusCode(200)
                .body("working.state", equalTo("draft"))
                .body("authors.name", contains("Anonymous"));
    }

    @Test
    void whatIsReadOfItMayBeWrittenBack() {
        Response live = publishedAnonymously();

        patched(author(), Desk.id(live), "{\"anonymous\":true,\"authors\":[{\"name\":\"Anonymous\"}]}")
                .then()
                .statusCode(200)
                .body("authors.name", contains("Anonymous"));
    }

    @Test
    void anEditorIsToldOnlyOnTheRecordThatTheAuthorCanRead() {
        String path = "/api/v1/articles/" + Desk.id(publishedAnonymously()) + "/authorship-disclosures";

        Desk.editor()
                .body(Map.of("reason", "A safeguarding concern."))
                .post(path)
                .then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("memberId", equalTo(canary.subject()))
                .body("name", equalTo(canary.name()));

        author().get(path)
                .then()
                .body("items.reason", contains("A safeguarding concern."))
                .body("items.editor", contains("Test Editor"));
    }

    @Test
    void withoutAReasonNothingIsToldAndNothingRecorded() {
        String path = "/api/v1/articles/" + Desk.id(publishedAnonymously()) + "/authorship-disclosures";

        Desk.editor().body(Map.of("reason", " ")).post(path).then().statusCode(422);
        Desk.editor()
                .body(Map.of("reason", "a".repeat(1_001)))
                .post(path)
                .then()
                .statusCode(422);
        Desk.editor().get(path).then().body("items", equalTo(List.of()));
    }

    @Test
    void whatCannotBeRecordedIsNotTold() throws Exception {
        String path = "/api/v1/articles/" + Desk.id(publishedAnonymously()) + "/authorship-disclosures";

        asOwner("revoke insert on authorship_disclosure from content_app");
        try {
            Response refused =
                    Desk.editor().body(Map.of("reason", "A concern.")).post(path);
            assertThat(refused.statusCode()).isEqualTo(500);
            assertSilent(refused);
        } finally {
            asOwner("grant insert on authorship_disclosure to content_app");
        }
    }

    @Test
    void theRecordCanBeNeitherChangedNorTakenAway() throws Exception {
        for (String change : List.of(
                "update authorship_disclosure set reason = 'other'",
                "delete from authorship_disclosure",
                "truncate authorship_disclosure")) {
            try (Connection connection = database.getConnection()) {
                assertThatThrownBy(() -> connection.createStatement().execute(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void onlyTheAuthorStepsForward() {
        Response draft = submittedAnonymously();
        Response returned = Desk.reviewed(draft, Map.of("decision", "returned", "comment", "Shorter, please."));

        patched(Desk.editor(), Desk.id(returned), "{\"anonymous\":false}")
                .then()
                .statusCode(403);
        patched(author(), Desk.id(returned), "{\"anonymous\":false}")
                .then()
                .statusCode(200)
                .body("postedBy", equalTo(canary.name()));
    }

    @Test
    void becomingAnonymousLaterTakesTheNameOutOfEarlierRevisionsAndTheHistory() throws Exception {
        Response draft = Desk.draft(
                author(),
                Map.of(
                        "type",
                        "article",
                        "title",
                        Desk.title(),
                        "body",
                        "Text.",
                        "authors",
                        List.of(Map.of("memberId", canary.subject()))));
        patched(author(), Desk.id(draft), "{\"summary\":\"One.\"}").then().statusCode(200);
        patched(author(), Desk.id(draft), "{\"summary\":\"Two.\"}").then().statusCode(200);

        patched(author(), Desk.id(draft), "{\"anonymous\":true}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/authors"));
        patched(author(), Desk.id(draft), "{\"anonymous\":true,\"authors\":null}")
                .then()
                .statusCode(200);

        author().get("/api/v1/articles/" + Desk.id(draft) + "/history")
                .then()
                .body("items.actor", everyItem(equalTo("Anonymous")));
        assertThat(tablesThatTell()).containsExactly("sealed_author");
    }

    private Response submittedAnonymously() {
        Response draft = Desk.draft(
                author(), Map.of("type", "article", "title", Desk.title(), "body", "Text.", "anonymous", true));
        draft.then().body("postedBy", equalTo("Anonymous")).body("authors.name", contains("Anonymous"));
        return author().header("If-Match", Desk.tag(draft))
                .put("/api/v1/articles/" + Desk.id(draft) + "/submission")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private Response publishedAnonymously() {
        Response approved = Desk.reviewed(submittedAnonymously(), Map.of("decision", "approved"));
        return Desk.editor()
                .header("If-Match", Desk.tag(approved))
                .put("/api/v1/articles/" + Desk.id(approved) + "/publication")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private RequestSpecification author() {
        return Desk.as(canary.token());
    }

    private static Response patched(RequestSpecification by, String id, String patch) {
        return by.contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/articles/" + id);
    }

    private void assertSilent(Response answer) {
        answer.then().body(not(containsString(canary.subject()))).body(not(containsString(canary.name())));
    }

    private boolean isTelling(String text) {
        return text.contains(canary.subject()) || text.contains(canary.name());
    }

    /** Every table of the service is looked through, so that one made later is as well. */
    private List<String> tablesThatTell() throws SQLException {
        List<String> telling = new ArrayList<>();
        try (Connection connection = owner()) {
            for (String table : column(connection, "select tablename from pg_tables where schemaname = 'public'")) {
                String rows = "select t::text from " + table + " t where t::text like '%" + canary.subject()
                        + "%' or t::text like '%" + canary.name() + "%'";
                if (!column(connection, rows).isEmpty()) {
                    telling.add(table);
                }
            }
        }
        return telling;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = owner()) {
            connection.createStatement().execute(statement);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static final class Log extends Handler {
        private final List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
