package learninghub.content.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import learninghub.local.ColumnScan;
import learninghub.local.TestParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person with rows in every table there is asks to be forgotten. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ErasureTest {
    /** Every column that can hold text or an id, and whether it can hold a person. */
    private static final Path COLUMNS = Path.of("src/test/resources/personal-columns.txt");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String subject = UUID.randomUUID().toString();
    private final String name = "Zelda Q" + subject.substring(0, 8);
    private final Cast person = new Cast("zelda", subject, name, Set.of("member", "editor"), Set.of("openid"));
    private Connection database;
    private ColumnScan scan;
    private String own = "";
    private String anothers = "";

    @BeforeEach
    void lookInside() {
        database = TestParts.attachOrStart().asSuperuser(url);
        scan = new ColumnScan(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void afterItNoColumnHoldsTheNameOrTheSubject() throws SQLException, IOException {
        Map<String, String> columns = columns();
        assertThat(scan.columns()).as("""
                        The columns of the database (actual) and those of %s (expected) differ. For a new one add a line: "table.column person"
                        when it can ever hold an account's subject or name; then EraseAccount must erase it and this test must plant it there;
                        else "table.column -".""", COLUMNS).isEqualTo(columns.keySet());
        plantEverywhere();
        assertThat(scan.holding(List.of(subject, name)))
                .as("where the person is before; each column marked \"person\" must be planted")
                .isEqualTo(marked(columns));

        erase().then().statusCode(200).body("service", equalTo("content-service"));

        assertThat(scan.holding(List.of(subject, name))).isEmpty();
        Desk.editor().get(own).then().body("authors.name", equalTo(List.of("Former member")));
        assertThat(Desk.editor().get(own).asString()).contains("Former member").doesNotContain(name);
        given().get(own)
                .then()
                .statusCode(200)
                .body("postedBy", equalTo("Former member"))
                .body("authors.name", equalTo(List.of("Former member")));
        for (String piece : List.of(own, anothers)) {
            for (int revision = 1; revision <= 4; revision++) {
                assertThat(Desk.editor().get(piece + "/revisions/" + revision).asString())
                        .contains("Former member")
                        .doesNotContain(name, subject);
            }
        }
        me().get("/api/v1/articles").then().statusCode(403);
        erase().then().statusCode(200);
    }

    @Test
    void beforeItEverythingIsGivenOut() {
        plantArticles();
        Response data = Desk.as(Cast.accountKeeper().token()).get("/internal/accounts/" + subject + "/data");
        data.then().statusCode(200);
        for (String kind : List.of("articles", "revisions", "acts", "comments", "savedSearches")) {
            assertThat(data.jsonPath().getList(kind)).as(kind).isNotEmpty();
        }
        assertThat(data.jsonPath().getList("revisions")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void nobodyElseMayAskForIt() {
        for (Cast other : List.of(Cast.eventsService(), Cast.steward(), Cast.editor(), Cast.partner(), person)) {
            Desk.as(other.token())
                    .get("/internal/accounts/" + subject + "/data")
                    .then()
                    .statusCode(403);
            Desk.as(other.token())
                    .put("/internal/accounts/" + subject + "/erasure")
                    .then()
                    .statusCode(403);
        }
    }

    private void plantEverywhere() throws SQLException {
        plantArticles();
        run("update comment set hidden_at = now(), hidden_by = '%s', hidden_reason = 'off topic' where author <> '%s'"
                .formatted(subject, subject));
        String comment = comment(Desk.member(), own);
        me().body(Map.of("reason", "spam")).post("/api/v1/comments/" + comment + "/reports");
        Response anonymous =
                Desk.draft(me(), Map.of("type", "article", "title", Desk.title(), "body", "x", "anonymous", true));
        String sealed = "/api/v1/articles/" + Desk.id(anonymous);
        me().header("If-Match", "*").put(sealed + "/submission").then().statusCode(200);
        Response scheduled = Desk.draft(me());
        me().header("If-Match", "*")
                .body(Map.of("publishAt", Instant.now().plus(Duration.ofDays(7)).toString()))
                .put("/api/v1/articles/" + Desk.id(scheduled) + "/publication")
                .then()
                .statusCode(200);
        run("insert into authorship_disclosure values (gen_random_uuid(), gen_random_uuid(), now(), '%s', '%s', 'why')"
                .formatted(subject, name));
        run(
                "insert into import_job (id, owner, state, dry_run, publish, started_at, caller) values (gen_random_uuid(), '%s', 'DONE', false, false, now(), "
                                .formatted(subject)
                        + "jsonb_build_object('name', '%s'))".formatted(name));
        run("insert into import_key select '%s', 'two', id, 'print' from article limit 1".formatted(subject));
        Desk.draft(me().header("Idempotency-Key", UUID.randomUUID().toString()), draft());
    }

    private void plantArticles() {
        Response made = Desk.draft(me(), draft());
        own = "/api/v1/articles/" + Desk.id(made);
        edit(me(), own, 3);
        me().header("If-Match", "*").put(own + "/publication").then().statusCode(200);
        comment(me(), own);
        comment(Desk.member(), own);
        me().body(Map.of("name", "Mine", "query", Map.of("q", "pumps")))
                .post("/api/v1/me/saved-searches")
                .then()
                .statusCode(201);
        // Somebody else's, whose earlier revisions name the person and are packed.
        anothers = "/api/v1/articles/" + Desk.id(Desk.draft(Desk.editor(), draft()));
        edit(Desk.editor(), anothers, 3);
    }

    private Map<String, Object> draft() {
        return Map.of(
                "type",
                "article",
                "title",
                Desk.title(),
                "body",
                "Text",
                "authors",
                List.of(Map.of("memberId", subject, "name", name)));
    }

    private static void edit(RequestSpecification by, String piece, int times) {
        for (int i = 0; i < times; i++) {
            by.contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body(Map.of("body", "Text " + i))
                    .patch(piece)
                    .then()
                    .statusCode(200);
        }
    }

    private static String comment(RequestSpecification by, String piece) {
        return by.body(Map.of("text", "Well said"))
                .post(piece + "/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification me() {
        return Desk.as(person.token());
    }

    private Response erase() {
        return Desk.as(Cast.accountKeeper().token()).put("/internal/accounts/" + subject + "/erasure");
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Map<String, String> columns() throws IOException {
        return Files.readAllLines(COLUMNS).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, java.util.TreeMap::new));
    }

    private static Set<String> marked(Map<String, String> columns) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals("person"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
