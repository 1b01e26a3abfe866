package learninghub.events.account;

import static learninghub.events.Api.as;
import static learninghub.events.Api.published;
import static learninghub.events.Api.registered;
import static learninghub.events.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.events.Api;
import learninghub.events.RealParts;
import learninghub.local.Cast;
import learninghub.local.ColumnScan;
import learninghub.local.TestParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person with rows in every table there is asks to be forgotten. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
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

    @BeforeEach
    void look_inside() {
        database = TestParts.attachOrStart().asSuperuser(url);
        scan = new ColumnScan(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void after_it_no_column_holds_the_name_or_the_subject() throws SQLException, IOException {
        Map<String, String> columns = columns();
        assertThat(scan.columns()).as("""
                        The columns of the database (actual) and those of %s (expected) differ. For a new one add a line: "table.column person"
                        when it can ever hold an account's subject or name; then EraseAccount must erase it and this test must plant it there;
                        else "table.column -".""", COLUMNS).isEqualTo(columns.keySet());
        plant_everywhere();
        assertThat(scan.holding(List.of(subject, name)))
                .as("where the person is before; each column marked \"person\" must be planted")
                .isEqualTo(marked(columns));
        erase().then().statusCode(200).body("service", equalTo("events-service"));
        assertThat(scan.holding(List.of(subject, name))).isEmpty();
        as(person).get("/api/v1/events").then().statusCode(403);
        erase().then().statusCode(200);
    }

    @Test
    void the_place_of_who_is_erased_is_offered_to_the_next() {
        Cast next = Cast.stranger(560);
        String event = published("capacity", 1);
        registered(person, event);
        String waiting = registered(next, event);
        erase().then().statusCode(200);
        assertThat(registration(next, event, waiting).<String>path("state")).isEqualTo("offered");
    }

    @Test
    void before_it_everything_is_given_out() throws SQLException {
        plant_everywhere();
        Response data = as(Cast.accountKeeper()).get("/internal/accounts/" + subject + "/data");
        data.then().statusCode(200);
        for (String kind : List.of("registrations", "certificates", "calendarLinks", "memberships", "events")) {
            assertThat(data.jsonPath().getList(kind)).as(kind).isNotEmpty();
        }
    }

    @Test
    void nobody_else_may_ask_for_it() {
        for (Cast other : List.of(Cast.eventsService(), Cast.steward(), Cast.editor(), Cast.partner(), person)) {
            as(other).get("/internal/accounts/" + subject + "/data").then().statusCode(403);
            as(other).put("/internal/accounts/" + subject + "/erasure").then().statusCode(403);
        }
    }

    private void plant_everywhere() throws SQLException {
        String event = published();
        Api.submit(person, Api.event()).then().statusCode(201);
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events/" + event + "/registrations")
                .then()
                .statusCode(201);
        as(person).post("/api/v1/me/calendar-links").then().statusCode(201);
        run(
                "insert into event_series (id, title, start_local, end_local, time_zone, rule, exceptions, submitted_by, revision, updated_at) "
                        + "values (gen_random_uuid(), 'x', now(), now() + interval '1 hour', 'Europe/London', 'x', '[]', '%s', 1, now())"
                                .formatted(subject));
        run("insert into mailbox values ('%s', 'x', now())".formatted(subject));
        run(
                "insert into notice (id, kind, about, person, queued_at, next_try_at) values (gen_random_uuid(), 'x', gen_random_uuid(), '%s', now(), 'infinity')"
                        .formatted(subject));
        run("insert into notice_off values ('%s', 'x')".formatted(subject));
        run("update registration set answers = '[]', listed_name = '%s' where member_id = '%s'"
                .formatted(name, subject));
        run("insert into code (id, event_id, word, kind, members_only, uses, member_id, made_at) "
                + "values (gen_random_uuid(), '%s', 'w%s', 'discount', true, 1, '%s', now())"
                        .formatted(event, subject.substring(0, 8), subject));
        run("insert into code_attempt values (gen_random_uuid(), '%s', now())".formatted(subject));
        run("insert into imported_event values ('%s', 'k', '%s', 'd')".formatted(subject, event));
        run("insert into event_import values (gen_random_uuid(), '%s', '[]', now())".formatted(subject));
        run("insert into membership values (gen_random_uuid(), gen_random_uuid(), '%s', now())".formatted(subject));
        run("insert into certificate select gen_random_uuid(), id, gen_random_uuid()::text, 'Z. Q.', now() "
                + "from registration where member_id = '" + subject + "'");
    }

    private Response erase() {
        return as(Cast.accountKeeper()).put("/internal/accounts/" + subject + "/erasure");
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Map<String, String> columns() throws IOException {
        return Files.readAllLines(COLUMNS).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new));
    }

    private static Set<String> marked(Map<String, String> columns) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals("person"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
