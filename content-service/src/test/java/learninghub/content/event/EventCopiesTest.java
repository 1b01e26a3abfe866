package learninghub.content.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import learninghub.content.RealParts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What events-service tells, taken from its own committed examples. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EventCopiesTest {
    private static final Path EXAMPLES = Path.of("../contracts/facts");

    private final UUID event = UUID.randomUUID();

    @Test
    void aPublishedEventIsInThePublicLog() throws IOException {
        tell(UUID.randomUUID(), "published", 1);

        assertThat(awaitChanges(1))
                .extracting(change -> change.get("type"))
                .containsExactly("learninghub.event.published.v1");
    }

    @Test
    void aFactThatComesTwiceIsTakenOnce() throws IOException {
        UUID fact = UUID.randomUUID();
        tell(fact, "published", 1);
        tell(fact, "published", 1);
        tell(UUID.randomUUID(), "withdrawn", 2);

        assertThat(awaitChanges(2))
                .extracting(change -> change.get("type"))
                .containsExactly("learninghub.event.published.v1", "learninghub.event.withdrawn.v1");
    }

    @Test
    void anOlderStateThanTheOneHeldIsPassedOver() throws IOException {
        tell(UUID.randomUUID(), "published", 5);
        tell(UUID.randomUUID(), "published", 4);
        tell(UUID.randomUUID(), "withdrawn", 6);

        assertThat(awaitChanges(2)).hasSize(2);
    }

    @Test
    void aTypeOfALaterVersionIsIgnored() throws IOException {
        tell(UUID.randomUUID(), "published", 1, "learninghub.event.photographed.v7");
        tell(UUID.randomUUID(), "published", 1);

        assertThat(awaitChanges(1)).hasSize(1);
    }

    private void tell(UUID fact, String what, int sequence) throws IOException {
        tell(fact, what, sequence, "learninghub.event." + what + ".v1");
    }

    private void tell(UUID fact, String example, int sequence, String type) throws IOException {
        var config = ConfigProvider.getConfig();
        ObjectNode data = (ObjectNode) new ObjectMapper()
                .readTree(
                        Files.readString(EXAMPLES.resolve("events.learninghub.event." + example + ".v1.example.json")));
        data.put("id", event.toString()).put("sequence", sequence);
        ProducerRecord<String, String> told = new ProducerRecord<>(
                config.getValue("hub.topics.prefix", String.class) + "events.events",
                event.toString(),
                data.toString());
        Map.of("ce_id", fact.toString(), "ce_type", type, "ce_time", "2026-11-01T10:00:00Z")
                .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(told);
        }
    }

    /** This event's changes once there are that many. */
    private List<Map<String, Object>> awaitChanges(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::changes, found -> found.size() >= count);
    }

    private List<Map<String, Object>> changes() {
        List<Map<String, Object>> mine = new ArrayList<>();
        String after = "";
        for (List<Map<String, Object>> page = page(after); !page.isEmpty(); page = page(after)) {
            page.stream()
                    .filter(change -> event.toString().equals(change.get("subject")))
                    .forEach(mine::add);
            after = page.getLast().get("id").toString();
        }
        return mine;
    }

    private static List<Map<String, Object>> page(String after) {
        return given().queryParam("after", after)
                .get("/api/v1/changes?limit=100")
                .jsonPath()
                .getList("$");
    }
}
