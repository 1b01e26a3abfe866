package learninghub.content.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the other services are told, and that nothing of it is lost. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FactsTest {
    private static final Path CONTRACTS = Path.of("../contracts/facts");

    @Inject
    AgroalDataSource database;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aPublicationIsToldAsACloudEventInTheTraceOfItsRequest() {
        Response draft = Desk.draft(Desk.editor());
        Desk.editor()
                .header("If-Match", Desk.tag(draft))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .put("/api/v1/articles/" + Desk.id(draft) + "/publication")
                .then()
                .statusCode(200);

        try (Topic articles = new Topic("content.articles")) {
            ConsumerRecord<String, String> fact =
                    articles.await(record -> record.key().equals(Desk.id(draft)));
            assertThat(Topic.header(fact, "ce_type")).isEqualTo("learninghub.article.published.v1");
            assertThat(Topic.header(fact, "ce_source")).isEqualTo("/content-service");
            assertThat(Topic.header(fact, "traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        }
    }

    @Test
    void factsOfOnePieceComeInTheOrderOfItsChanges() {
        Response live = Desk.published(Map.of("type", "article", "title", Desk.title(), "body", "B"));
        Desk.editor()
                .header("If-Match", Desk.tag(live))
                .delete("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(204);
        String tag = Desk.tag(Desk.editor().get("/api/v1/articles/" + Desk.id(live)));
        Desk.editor()
                .header("If-Match", tag)
                .put("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(200);

        try (Topic articles = new Topic("content.articles")) {
            articles.await(record -> articles.of(Desk.id(live)).size() >= 3);
            assertThat(articles.of(Desk.id(live)))
                    .extracting(record -> Topic.header(record, "ce_type"))
                    .containsExactly(
                            "learninghub.article.published.v1",
                            "learninghub.article.withdrawn.v1",
                            "learninghub.article.published.v1");
        }
    }

    @Test
    void everyFactKeepsItsContract() throws IOException {
        Response live = Desk.published(
                Map.of("type", "news", "title", Desk.title(), "body", "B", "tags", List.of(Desk.title())));
        Desk.editor()
                .header("If-Match", Desk.tag(live))
                .delete("/api/v1/articles/" + Desk.id(live) + "/publication")
                .then()
                .statusCode(204);

        try (Topic articles = new Topic("content.articles");
                Topic taxonomy = new Topic("content.taxonomy")) {
            keeps(articles.await(record -> record.key().equals(Desk.id(live))));
            keeps(articles.await(record -> record.key().equals(Desk.id(live))
                    && Topic.header(record, "ce_type").contains("withdrawn")));
            keeps(taxonomy.await(record -> Topic.header(record, "ce_type").equals("learninghub.tag.changed.v1")));
            keeps(taxonomy.await(record -> Topic.header(record, "ce_type").equals("learninghub.term.changed.v1")
                    && record.value().contains("6.2")));
        }
    }

    @Test
    void whoKeepsAPieceIsToldWhenItsTagIsCalledOtherwise() {
        String tag = Desk.title();
        Response live =
                Desk.published(Map.of("type", "news", "title", Desk.title(), "body", "B", "tags", List.of(tag)));
        Desk.editor()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("name", tag + " now"))
                .patch("/api/v1/tags/" + tag.toLowerCase().replace(' ', '-'))
                .then()
                .statusCode(200);

        try (Topic articles = new Topic("content.articles")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> articles.of(Desk.id(live)).size() >= 2);
            assertThat(articles.of(Desk.id(live)))
                    .extracting(record -> Topic.header(record, "ce_type"))
                    .containsOnly("learninghub.article.published.v1");
        }
    }

    @Test
    void factsOfTendedTaxonomyKeepTheirContract() throws IOException {
        String from = Desk.title();
        String into = Desk.title();
        for (String name : List.of(from, into)) {
            Desk.editor().body(Map.of("name", name)).post("/api/v1/tags").then().statusCode(201);
        }
        String target = into.toLowerCase().replace(' ', '-');
        Desk.editor()
                .body(Map.of("into", target))
                .post("/api/v1/tags/" + from.toLowerCase().replace(' ', '-') + "/merger")
                .then()
                .statusCode(200);
        Desk.editor()
                .header("If-Match", "*")
                .delete("/api/v1/tags/" + target)
                .then()
                .statusCode(204);

        try (Topic taxonomy = new Topic("content.taxonomy")) {
            ConsumerRecord<String, String> merged = taxonomy.await(record ->
                    record.value().contains("mergedInto") && record.value().contains(from));
            keeps(merged);
            keeps(taxonomy.await(record ->
                    record.value().contains("formerSlugs") && record.value().contains(into)));
            keeps(taxonomy.await(record -> record.key().equals(merged.key())
                    && Topic.header(record, "ce_type").equals("learninghub.tag.removed.v1")));
        }
    }

    @Test
    void everyExampleKeepsItsContract() throws IOException {
        try (var files = Files.list(CONTRACTS)) {
            for (Path example : files.filter(file -> file.toString().endsWith(".example.json"))
                    .toList()) {
                Path schema = Path.of(example.toString().replace(".example.", ".schema."));
                assertThat(faults(schema, Files.readString(example)))
                        .as(example.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aFactWhoseTransactionCommitsLateIsNotLost() throws SQLException {
        UUID slow = UUID.randomUUID();
        UUID fast = UUID.randomUUID();
        try (Topic articles = new Topic("content.articles");
                Connection slowOne = open();
                Connection fastOne = open()) {
            insert(
                    slowOne,
                    "insert into outbox (id, topic, key, type, data) values (gen_random_uuid(), 'content.articles', '"
                            + slow + "', 't', '{}')");
            insert(
                    fastOne,
                    "insert into outbox (id, topic, key, type, data) values (gen_random_uuid(), 'content.articles', '"
                            + fast + "', 't', '{}')");
            fastOne.commit();
            articles.await(record -> record.key().equals(fast.toString()));
            slowOne.commit();

            assertThat(articles.await(record -> record.key().equals(slow.toString())))
                    .isNotNull();
        }
    }

    @Test
    void aRelayThatGoesByPositionLosesThatFact() throws SQLException {
        UUID slow = UUID.randomUUID();
        UUID fast = UUID.randomUUID();
        NaiveRelay relay = new NaiveRelay();
        try (Connection slowOne = open();
                Connection fastOne = open();
                Connection reading = open()) {
            insert(slowOne, "insert into naive_outbox (key) values ('" + slow + "')");
            insert(fastOne, "insert into naive_outbox (key) values ('" + fast + "')");
            fastOne.commit();
            relay.pass(reading);
            slowOne.commit();
            relay.pass(reading);
        }
        assertThat(relay.sent).containsExactly(fast);
    }

    private void keeps(ConsumerRecord<String, String> fact) throws IOException {
        Path schema = CONTRACTS.resolve("content." + Topic.header(fact, "ce_type") + ".schema.json");
        assertThat(faults(schema, fact.value())).as(fact.value()).isEmpty();
    }

    private List<String> faults(Path schema, String data) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(schema))
                .validate(json.readTree(data))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** "Position greater than last": what one writes first. */
    private static final class NaiveRelay {
        private final List<UUID> sent = new ArrayList<>();
        private long last;

        void pass(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select seq, key from naive_outbox where seq > " + last + " order by seq")) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    sent.add(rows.getObject(2, UUID.class));
                }
            }
            connection.commit();
        }
    }
}
