package learninghub.gateway.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Listens to every public change from now on. It belongs to no consumer group: each gateway hears everything, and what was said while it
 * was not there does not matter, since it then kept nothing.
 */
@ApplicationScoped
class FactStream {
    private static final Logger LOG = Logger.getLogger(FactStream.class);
    private static final String HEARTBEATS = "heartbeats";
    /** Where public changes are told, and by whom. */
    private static final Map<String, String> SERVICES = Map.of(
            "content.articles",
            "content-service",
            "content.taxonomy",
            "content-service",
            "events.events",
            "events-service");

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int RETRY_MS = 1_000;

    private final Sources sources;
    private final Map<String, Object> broker;
    private final String prefix;
    private boolean heard = true;
    private volatile boolean stopped;
    private volatile KafkaConsumer<String, String> consumer;
    private volatile Thread thread = Thread.currentThread();

    /** @param bootstrapServers asked for here so that a gateway without a broker's address does not start */
    FactStream(
            Sources sources,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "hub.topics.prefix") Optional<String> prefix) {
        this.sources = sources;
        this.broker = new HashMap<>(broker);
        this.broker.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.prefix = prefix.orElse("");
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("fact-stream").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        KafkaConsumer<String, String> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (!stopped) {
            try (KafkaConsumer<String, String> opened = open()) {
                consumer = opened;
                listen(opened);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException stopping) {
                LOG.debug("fact stream stops");
            } catch (RuntimeException unreachable) {
                complain(unreachable);
                pause();
            }
        }
    }

    private KafkaConsumer<String, String> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Only what is new counts; after a truncated log everything kept is dropped, see listen.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private void listen(KafkaConsumer<String, String> from) {
        List<TopicPartition> partitions = java.util.stream.Stream.concat(
                        SERVICES.keySet().stream(), java.util.stream.Stream.of(HEARTBEATS))
                .flatMap(topic -> partitions(from, prefix + topic).stream())
                .toList();
        from.assign(partitions);
        from.seekToEnd(partitions);
        partitions.forEach(from::position);
        // Only now: what is fetched from here on is told of again when it changes.
        sources.allChanged();
        heard = true;
        while (!stopped) {
            take(from.poll(POLL));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> from, String topic) {
        List<PartitionInfo> found = from.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("no topic " + topic);
        }
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Changes first: a heartbeat among them was sent after some of them. */
    private void take(Iterable<ConsumerRecord<String, String>> records) {
        for (ConsumerRecord<String, String> record : records) {
            String service = SERVICES.get(record.topic().substring(prefix.length()));
            if (service != null) {
                sources.changed(service);
            }
        }
        for (ConsumerRecord<String, String> record : records) {
            if (record.topic().equals(prefix + HEARTBEATS)) {
                sources.beat(record.key());
            }
        }
    }

    /** Once each time they fall silent. */
    private void complain(RuntimeException unreachable) {
        if (heard) {
            LOG.warnf("facts are not heard; every answer is asked for: cause=%s", unreachable.getMessage());
        }
        heard = false;
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
