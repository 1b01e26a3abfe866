package learninghub.network.taxonomy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static learninghub.network.Net.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import learninghub.local.Cast;
import learninghub.network.Net;
import learninghub.network.RealParts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Networks say what they are about in terms that content-service keeps and tells. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TaxonomyCopyTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "hub.topics.prefix")
    String prefix;

    @Test
    void a_topic_that_is_none_is_refused_with_its_place() {
        found("no-such-topic").then().statusCode(422).body("errors.pointer", hasItem("/topics/0"));
    }

    @Test
    void a_topic_that_was_told_can_be_named() throws Exception {
        tell(UUID.randomUUID(), "culture-1", false);
        awaitFounded("culture-1").then().body("topics", contains("culture-1"));
    }

    @Test
    void a_network_follows_a_topic_that_moves() throws Exception {
        UUID term = UUID.randomUUID();
        tell(term, "culture-2", false);
        String slug = awaitFounded("culture-2").path("slug");
        tell(term, "people/culture-2", false);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> as(Cast.chair())
                        .get("/api/v1/networks/" + slug)
                        .then()
                        .body("topics", contains("people/culture-2")));
    }

    @Test
    void an_archived_topic_is_named_no_more() throws Exception {
        UUID term = UUID.randomUUID();
        tell(term, "culture-3", false);
        awaitFounded("culture-3");
        tell(term, "culture-3", true);
        await().atMost(20, SECONDS).until(() -> found("culture-3").statusCode() == 422);
    }

    private static Response awaitFounded(String topic) {
        return await().atMost(20, SECONDS).until(() -> found(topic), answer -> answer.statusCode() == 201);
    }

    private static Response found(String topic) {
        Map<String, Object> network = Net.newNetwork("listed", "reviewed");
        network.put("topics", List.of(topic));
        return as(Cast.steward()).body(network).post("/api/v1/networks");
    }

    private void tell(UUID term, String path, boolean archived) throws ExecutionException, InterruptedException {
        String data = """
                {"id":"%s","vocabulary":"topics","slug":"culture","path":"%s","name":"Culture","archived":%s}""".formatted(term, path, archived);
        ProducerRecord<String, String> record =
                new ProducerRecord<>(prefix + "content.taxonomy", term.toString(), data);
        Map<String, String> headers = Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                "learninghub.term.changed.v1",
                "ce_time",
                "2026-03-05T14:00:00Z");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }
    }
}
