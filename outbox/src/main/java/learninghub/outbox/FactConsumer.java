package learninghub.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the topics the service's handlers want. A fact that cannot be taken in (the database is away, say) is tried again until it
 * can: nothing is skipped, and facts behind it on its partition wait.
 */
@ApplicationScoped
public class FactConsumer {
    private static final Logger LOG = Logger.getLogger(FactConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final FactIntake intake;
    private final Topics topics;
    private final String group;
    private final Backoff backoff;
    private volatile boolean stopped;
    private volatile KafkaConsumer<String, String> consumer;
    private volatile Thread thread = Thread.currentThread();

    FactConsumer(
            FactIntake intake,
            Topics topics,
            FactsConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.intake = intake;
        this.topics = topics;
        this.group = topics.named(service);
        this.backoff = new Backoff(config.longestBackoff());
    }

    void start(@Observes StartupEvent started) {
        if (!intake.topics().isEmpty()) {
            thread = KeptRunning.start("fact-consumer", () -> stopped, this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        KafkaConsumer<String, String> current = consumer;
        if (current != null) {
            current.wakeup();
            thread.join(Duration.ofSeconds(5));
        }
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Ends when it is interrupted, which nobody of ours does: an interrupted thread could neither poll nor wait, and is begun afresh. */
    private void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            try (KafkaConsumer<String, String> opened = open()) {
                consumer = opened;
                while (!stopped) {
                    take(opened, opened.poll(POLL));
                }
            } catch (WakeupException stopping) {
                LOG.debug("fact consumer stops");
            } catch (RuntimeException unreachable) {
                LOG.warnf("facts cannot be read: cause=%s retryIn=%s", unreachable.getMessage(), backoff.next());
                backoff.await();
            }
        }
    }

    private KafkaConsumer<String, String> open() {
        Map<String, Object> settings = topics.client();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        // A killed replica's partitions are taken over within seconds.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        KafkaConsumer<String, String> opened =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        opened.subscribe(intake.topics().stream().map(topics::named).toList());
        return opened;
    }

    private void take(KafkaConsumer<String, String> from, ConsumerRecords<String, String> records) {
        for (TopicPartition partition : records.partitions()) {
            takeInOrder(from, partition, records.records(partition));
        }
    }

    private void takeInOrder(
            KafkaConsumer<String, String> from,
            TopicPartition partition,
            List<ConsumerRecord<String, String>> records) {
        List<ConsumerRecord<String, String>> taken = new ArrayList<>();
        try {
            for (ConsumerRecord<String, String> record : records) {
                intake.take(record);
                taken.add(record);
            }
            backoff.reset();
        } catch (RuntimeException failure) {
            ConsumerRecord<String, String> stuck = records.get(taken.size());
            LOG.errorf(
                    "fact not taken in: topic=%s partition=%d offset=%d cause=%s retryIn=%s",
                    stuck.topic(), stuck.partition(), stuck.offset(), failure, backoff.next());
            from.seek(partition, stuck.offset());
            backoff.await();
        } finally {
            commit(from, partition, taken);
        }
    }

    private static void commit(
            KafkaConsumer<String, String> from,
            TopicPartition partition,
            Collection<ConsumerRecord<String, String>> taken) {
        if (taken.isEmpty()) {
            return;
        }
        long next = taken.stream().mapToLong(ConsumerRecord::offset).max().orElseThrow() + 1;
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        offsets.put(partition, new OffsetAndMetadata(next));
        try {
            from.commitSync(offsets);
        } catch (CommitFailedException reassigned) {
            // Another replica has the partition now and reads these again; the inbox knows them.
            LOG.debugf("offsets not committed: partition=%s", partition);
        }
    }
}
