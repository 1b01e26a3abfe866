package learninghub.events;

import static org.awaitility.Awaitility.await;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service has told the others, as it stands on Kafka. */
@ApplicationScoped
public class ToldFacts {
    private static final int PARTITIONS = 3;

    private final KafkaConsumer<String, String> consumer;
    private final List<Told> told = new ArrayList<>();

    public record Told(String subject, String type, String data) {}

    ToldFacts(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "hub.topics.prefix") String prefix) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(prefix + "events.events", partition))
                .toList());
    }

    public List<Told> about(String subject) {
        return about(subject, 1);
    }

    /** Waits until there are that many about it. */
    public List<Told> about(String subject, int number) {
        await().atMost(Duration.ofSeconds(30)).until(() -> read(subject).size() >= number);
        return read(subject);
    }

    private synchronized List<Told> read(String subject) {
        consumer.poll(Duration.ofMillis(100)).forEach(fact -> told.add(told(fact)));
        return told.stream().filter(fact -> fact.subject().equals(subject)).toList();
    }

    private static Told told(ConsumerRecord<String, String> fact) {
        String type = new String(fact.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return new Told(fact.key(), type, fact.value());
    }

    @PreDestroy
    void close() {
        consumer.close();
    }
}
