package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One trace from the client through gateway and service to Kafka. */
class TraceJourneyTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aClientsTraceIsAnsweredAndGoesOnWithTheFact() {
        Response made = TheHub.as("editor")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(Map.of("name", "Traced " + UUID.randomUUID()))
                .post("/api/v1/tags");

        assertThat(made.header("traceparent")).startsWith("00-" + TRACE + "-");
        assertThat(fact(made.path("name"))).startsWith("00-" + TRACE + "-");
    }

    @Test
    void anErrorNamesTheTraceItHappenedIn() {
        Response missing = TheHub.anyone()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/api/v1/articles/nowhere-at-all");

        assertThat(missing.<String>path("traceId")).isEqualTo(TRACE);
        assertThat(missing.<String>path("instance")).isEqualTo("urn:uuid:" + missing.header("X-Request-Id"));
    }

    /** The traceparent of the fact that tells of this tag. */
    private static String fact(String name) {
        String topic = TheHub.hub().topicsPrefix() + "content.taxonomy";
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TheHub.hub().bootstrap(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> traceparent(consumer, name), found -> found != null);
        }
    }

    private static String traceparent(KafkaConsumer<String, String> consumer, String name) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
            if (record.value() != null && record.value().contains(name)) {
                return new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
