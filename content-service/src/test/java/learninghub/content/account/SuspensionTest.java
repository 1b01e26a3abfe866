package learninghub.content.account;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.content.Desk;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What network-service tells of suspended accounts, and what then becomes of their requests. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SuspensionTest {
    private final String subject = UUID.randomUUID().toString();
    private final Cast person = new Cast("shut-out", subject, "Test Person", Set.of("member"), Set.of("openid"));

    @Test
    void whoeverIsSuspendedIsRefusedAlsoWhereNobodyNeedsAToken() {
        tell("suspended");
        awaitStatus("/api/v1/articles", 403);
        Desk.as(person.token()).get("/api/v1/tags").then().statusCode(403);
        Desk.member().get("/api/v1/articles").then().statusCode(200);
    }

    @Test
    void whoeverIsReinstatedIsLetIn() {
        tell("suspended");
        awaitStatus("/api/v1/articles", 403);
        tell("reinstated");
        awaitStatus("/api/v1/articles", 200);
    }

    private void awaitStatus(String path, int status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Desk.as(person.token()).get(path).statusCode() == status);
    }

    private void tell(String what) {
        var config = ConfigProvider.getConfig();
        ProducerRecord<String, String> told = new ProducerRecord<>(
                config.getValue("hub.topics.prefix", String.class) + "network.accounts",
                subject,
                "{\"id\": \"%s\", \"at\": \"2026-11-01T10:00:00Z\"}".formatted(subject));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "learninghub.account." + what + ".v1",
                        "ce_time",
                        "2026-11-01T10:00:00Z")
                .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(told);
        }
    }
}
