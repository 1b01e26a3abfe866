package learninghub.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestPartsTest {
    private static TestParts parts;
    private static Map<String, String> content;
    private static Map<String, String> network;

    @BeforeAll
    static void start() {
        parts = TestParts.attachOrStart();
        content = parts.serviceConfig("content");
        network = parts.serviceConfig("network");
    }

    @Test
    void the_owner_migrates_and_the_runtime_role_reads_and_writes_rows() throws SQLException {
        try (Connection owner = asOwner(content)) {
            execute(owner, "create table page (id bigint generated always as identity primary key, title citext)");
        }
        try (Connection app = asRuntimeRole(content)) {
            execute(app, "insert into page (title) values ('Hub')");
            assertEquals("1", query(app, "select count(*) from page where title = 'HUB'"));
        }
    }

    @Test
    void the_runtime_role_owns_nothing_and_can_change_no_schema() throws SQLException {
        try (Connection app = asRuntimeRole(content)) {
            assertEquals(
                    "0", query(app, "select count(*) from pg_class where pg_get_userbyid(relowner) = current_user"));
            assertEquals(
                    "f|f|f|f",
                    query(
                            app,
                            "select concat_ws('|', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole)"
                                    + " from pg_roles where rolname = current_user"));
            assertThrows(SQLException.class, () -> execute(app, "create table own (id int)"));
            assertThrows(SQLException.class, () -> execute(app, "create schema own"));
            assertThrows(SQLException.class, () -> execute(app, "create temporary table own (id int)"));
        }
    }

    @Test
    void no_role_of_one_service_reaches_the_database_of_another_or_a_default_one() {
        String elsewhere = network.get("quarkus.datasource.jdbc.url");
        for (String url : List.of(elsewhere, elsewhere.replaceFirst("/network_.*", "/postgres"))) {
            assertThrows(SQLException.class, () -> connect(url, content, "datasource"));
            assertThrows(SQLException.class, () -> connect(url, content, "flyway"));
        }
    }

    @Test
    void the_topics_are_there_with_the_prefix_and_taxonomy_is_compacted() throws Exception {
        String prefix = content.get("hub.topics.prefix");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.kafkaBootstrap()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, prefix + "content.taxonomy");
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertEquals("compact", config.get("cleanup.policy").value());
            assertTrue(admin.listTopics().names().get().contains(prefix + "content.articles"));
            assertFalse(prefix.equals(network.get("hub.topics.prefix")));
        }
    }

    @Test
    void what_was_sent_to_kafka_is_there_after_a_kill_and_a_restart() throws Exception {
        String topic = network.get("hub.topics.prefix") + "network.networks";
        try (var producer =
                new KafkaProducer<>(settings("acks", "all"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "value")).get();
        }
        Part kafka = parts.part("kafka");
        kafka.kill();
        assertFalse(kafka.alive());
        kafka.start();
        kafka.awaitReady(Duration.ofSeconds(60));
        try (var consumer = new KafkaConsumer<>(
                settings("auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            assertEquals(1, consumer.poll(Duration.ofSeconds(20)).count());
        }
    }

    private static Properties settings(String name, String value) {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", parts.kafkaBootstrap());
        settings.setProperty(name, value);
        return settings;
    }

    private static Connection asOwner(Map<String, String> service) throws SQLException {
        return connect(service.get("quarkus.datasource.jdbc.url"), service, "flyway");
    }

    private static Connection asRuntimeRole(Map<String, String> service) throws SQLException {
        return connect(service.get("quarkus.datasource.jdbc.url"), service, "datasource");
    }

    private static Connection connect(String url, Map<String, String> service, String role) throws SQLException {
        return DriverManager.getConnection(
                url, service.get("quarkus." + role + ".username"), service.get("quarkus." + role + ".password"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
