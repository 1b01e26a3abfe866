package learninghub.content.facts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A topic read from its beginning. */
final class Topic implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    Topic(String name) {
        var config = ConfigProvider.getConfig();
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        config.getValue("kafka.bootstrap.servers", String.class),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        String topic = config.getValue("hub.topics.prefix", String.class) + name;
        Set<TopicPartition> partitions = new HashSet<>();
        for (PartitionInfo partition : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, partition.partition()));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    ConsumerRecord<String, String> await(Predicate<ConsumerRecord<String, String>> wanted) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> first(wanted), found -> found != null);
    }

    List<ConsumerRecord<String, String>> of(String key) {
        poll();
        return read.stream().filter(record -> key.equals(record.key())).toList();
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private ConsumerRecord<String, String> first(Predicate<ConsumerRecord<String, String>> wanted) {
        poll();
        return read.stream().filter(wanted).findFirst().orElse(null);
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
