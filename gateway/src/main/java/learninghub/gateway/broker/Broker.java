package learninghub.gateway.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker that is configured, and clients for what the gateway does with it. */
@ApplicationScoped
public class Broker {
    private final Map<String, Object> address;
    private final String prefix;

    /** @param bootstrapServers asked for here so that a gateway without a broker's address does not start */
    Broker(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "hub.topics.prefix") Optional<String> prefix) {
        address = new HashMap<>(broker);
        address.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        address.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.prefix = prefix.orElse("");
    }

    /** As the broker knows the topic; tests have their own. */
    public String topic(String name) {
        return prefix + name;
    }

    /** What a topic is called in docs/architecture.md. */
    public String nameOf(String topic) {
        return topic.substring(prefix.length());
    }

    /** Of no group: each gateway hears everything, and nobody remembers how far it got. */
    KafkaConsumer<String, String> listener() {
        Map<String, Object> settings = new HashMap<>(address);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Only what is new counts; after a truncated log the listener begins again.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** For what is worth nothing a second later. */
    public KafkaProducer<String, String> shortLivedTeller() {
        Map<String, Object> settings = new HashMap<>(address);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 500);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1024 * 1024);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    static List<TopicPartition> partitions(KafkaConsumer<String, String> listener, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> {
                    var found = listener.partitionsFor(topic);
                    if (found == null || found.isEmpty()) {
                        throw new IllegalStateException("no topic " + topic);
                    }
                    return found.stream();
                })
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
