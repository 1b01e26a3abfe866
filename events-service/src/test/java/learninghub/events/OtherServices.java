package learninghub.events;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells facts as content-service and network-service do, over Kafka. */
@ApplicationScoped
public class OtherServices {
    private final AgroalDataSource database;
    private final KafkaProducer<String, String> producer;
    private final String prefix;

    OtherServices(
            AgroalDataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "hub.topics.prefix") String prefix) {
        this.database = database;
        this.prefix = prefix;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
    }

    public void tellTag(UUID id, String slug, String name, String furtherJson) {
        String data = "{\"id\": \"%s\", \"slug\": \"%s\", \"name\": \"%s\" %s}".formatted(id, slug, name, furtherJson);
        tell("content.taxonomy", "learninghub.tag.changed.v1", id, data);
    }

    /** The slug of a new tag that the service knows of. */
    public String knownTag() {
        String slug = "tag-" + UUID.randomUUID();
        tellTag(UUID.randomUUID(), slug, "Tag " + slug, ", \"synonyms\": []");
        return slug;
    }

    public void tellTerm(UUID id, String vocabulary, String code, String path, boolean archived) {
        tellTerm(id, vocabulary, code, path, archived, "");
    }

    public void tellTerm(UUID id, String vocabulary, String code, String path, String furtherJson) {
        tellTerm(id, vocabulary, code, path, false, furtherJson);
    }

    private void tellTerm(UUID id, String vocabulary, String code, String path, boolean archived, String furtherJson) {
        String data = """
                {"id": "%s", "vocabulary": "%s", %s "slug": "%s", "path": "%s", "name": "Term %s", "archived": %s %s}""".formatted(
                        id,
                        vocabulary,
                        code == null ? "" : "\"code\": \"" + code + "\",",
                        path,
                        path,
                        path,
                        archived,
                        furtherJson);
        tell("content.taxonomy", "learninghub.term.changed.v1", id, data);
    }

    public void tellListed(UUID network, String slug) {
        tell("network.networks", "learninghub.network.listed.v1", network, """
                {"id": "%s", "slug": "%s"}""".formatted(network, slug));
    }

    public void tellUnlisted(UUID network) {
        tell("network.networks", "learninghub.network.unlisted.v1", network, "{\"id\": \"%s\"}".formatted(network));
    }

    /** Returns when the service has taken it in. */
    public void tell(String topic, String type, UUID subject, String data) {
        UUID id = UUID.randomUUID();
        send(topic, type, id, subject, data);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from inbox where fact_id = ?", id) == 1);
    }

    public void send(String topic, String type, UUID id, UUID subject, String data) {
        ProducerRecord<String, String> fact = new ProducerRecord<>(prefix + topic, subject.toString(), data);
        Map.of("ce_id", id.toString(), "ce_type", type, "ce_time", "2026-11-01T00:00:00Z")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(fact).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
