package learninghub.network.account;

import static io.restassured.RestAssured.given;
import static learninghub.network.Net.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.local.Cast;
import learninghub.local.ColumnScan;
import learninghub.local.TestParts;
import learninghub.network.Net;
import learninghub.network.RealParts;
import learninghub.network.StandInForOtherParts;
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

    /** Rows that name the person :me, in the network :net and its meeting :meeting. */
    private static final Path EVERYWHERE = Path.of("src/test/resources/a-person-everywhere.sql");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "hub.accounts.content-url")
    String otherParts;

    @TestHTTPResource(management = true)
    URI management;

    private final String subject = UUID.randomUUID().toString();
    private final String name = "Zelda Q" + subject.substring(0, 8);
    private final String address = subject + "@hub.example";
    private final Cast person = new Cast("zelda", subject, name, Set.of("member"), Set.of("openid"));
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
    void after_it_no_column_holds_the_name_the_address_or_the_subject() throws SQLException, IOException {
        Map<String, String> columns = columns();
        assertThat(scan.columns()).as("""
                        The columns of the database (actual) and those of %s (expected) differ. For a new one add a line: "table.column person"
                        when it can ever hold an account's subject, name or address; then EraseRows (with a policy for job:erasure) must erase it
                        and %s must plant it there; else "table.column -".""", COLUMNS, EVERYWHERE).isEqualTo(columns.keySet());
        Net net = Net.withCast();
        net.join(person);
        plant_everywhere(net);
        assertThat(scan.holding(List.of(subject, name)))
                .as("where the person is before; each column marked \"person\" must be planted")
                .isEqualTo(marked(columns));

        Response asked = erase(person);
        asked.then().statusCode(202).body("state", equalTo("running"));
        as(person).get("/api/v1/me").then().statusCode(403);
        Response done = finished(asked);

        assertThat(done.jsonPath().getList("receipts.service"))
                .containsExactly("network-service", "content-service", "events-service", "keycloak");
        assertThat(scan.holding(List.of(subject, name))).isEmpty();
        assertThat(asked())
                .contains("DELETE /keycloak/users/" + subject, "POST /keycloak/users/" + subject + "/logout");
        // The last token has not ended yet.
        as(person).get("/api/v1/me").then().statusCode(403);
        as(Cast.chair())
                .get(net.path() + "/discussions")
                .then()
                .statusCode(200)
                .body("items.startedBy", hasItem("00000000-0000-0000-0000-000000000000"));
        given().get(management.resolve("/q/access-log/verification")).then().body("whole", equalTo(true));
    }

    @Test
    void the_only_chair_is_told_to_hand_over_first() {
        Net net = Net.founded("automatic");
        Net.as(Cast.chair())
                .header("If-Match", "*")
                .delete("/api/v1/me")
                .then()
                .statusCode(409)
                .body("detail", containsString(net.slug()))
                .body("detail", containsString("make another member chair"));
        as(Cast.chair()).get(net.path() + "/members").then().statusCode(200);
    }

    @Test
    void who_asks_is_in_no_network_from_the_next_request_on() {
        Net net = Net.withCast();
        net.join(person);
        erase(person).then().statusCode(202);
        assertThat(as(Cast.chair()).get(net.path() + "/members").asString()).doesNotContain(subject);
    }

    @Test
    void a_service_that_does_not_answer_is_asked_again_and_nothing_is_done_twice() {
        Response asked = erase(StandInForOtherParts.BREAKS_ONCE);
        Response done = finished(asked);
        assertThat(done.jsonPath().getList("receipts.service")).hasSize(4);
        assertThat(asked())
                .filteredOn(call -> call.equals(
                        "PUT /content/internal/accounts/" + StandInForOtherParts.BREAKS_ONCE.subject() + "/erasure"))
                .hasSize(2);
        assertThat(asked())
                .filteredOn(call -> call.equals(
                        "PUT /events/internal/accounts/" + StandInForOtherParts.BREAKS_ONCE.subject() + "/erasure"))
                .hasSize(1);
    }

    @Test
    void one_that_was_left_off_half_way_is_taken_up_where_it_was() throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into suspension values ('%s', gen_random_uuid(), now(), 'x')".formatted(subject));
        run(
                "insert into erasure (id, digest, member_id, asked_at, due_at) values ('%s', sha256('x'), '%s', now(), now())"
                        .formatted(id, subject));
        run("insert into erasure_receipt select '%s', service, now() from unnest(array['content-service']) service"
                .formatted(id));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        given().get("/api/v1/me/erasures/" + id).path("state").equals("done"));
        assertThat(asked())
                .filteredOn(call -> call.contains(subject + "/erasure"))
                .containsExactly("PUT /events/internal/accounts/" + subject + "/erasure");
        assertThat(scan.holding(List.of(subject))).isEmpty();
    }

    @Test
    void it_is_asked_for_with_an_etag_only() {
        as(person).delete("/api/v1/me").then().statusCode(428);
        as(person).header("If-Match", "\"other\"").delete("/api/v1/me").then().statusCode(412);
    }

    private Response erase(Cast who) {
        String etag = as(who).get("/api/v1/me").header("ETag");
        return as(who).header("If-Match", etag).delete("/api/v1/me");
    }

    /** Without an account. */
    private static Response finished(Response asked) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get(asked.header("Location")), now -> "done".equals(now.path("state")));
    }

    private List<String> asked() {
        return given().get(otherParts.replace("/content", "/asked"))
                .asString()
                .lines()
                .toList();
    }

    private void plant_everywhere(Net net) throws SQLException, IOException {
        String meeting = net.meeting();
        as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("title", "Calls", "body", "Does anybody ring?"))
                .post(net.path() + "/discussions")
                .then()
                .statusCode(201);
        String sql = Files.readString(EVERYWHERE)
                .replace(":name", "'" + name + "'")
                .replace(":address", "'" + address + "'")
                .replace(":net", "'" + net.id() + "'")
                .replace(":meeting", "'" + meeting.substring(meeting.lastIndexOf('/') + 1) + "'")
                .replace(":me", "'" + subject + "'");
        run(sql);
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, String> columns() throws IOException {
        return Files.readAllLines(COLUMNS).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new));
    }

    private static Set<String> marked(Map<String, String> columns) {
        // Nobody who is suspended or being erased can ask; these two are looked at where a job was left off.
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals("person"))
                .filter(column ->
                        !Set.of("erasure.member_id", "suspension.member_id").contains(column.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
