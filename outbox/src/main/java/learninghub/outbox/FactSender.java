package learninghub.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes facts as CloudEvents. A fact is sent only when all earlier ones of its aggregate are acknowledged. */
class FactSender implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final Topics topics;
    private final String source;

    FactSender(Topics topics, String source) {
        this.topics = topics;
        this.source = "/" + source;
        Map<String, Object> settings = topics.client();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay itself tries again; a send must come back while somebody waits for it.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Sends all rows and adds to {@code sent} those that Kafka has, also when it then fails. */
    void send(List<OutboxTable.Row> rows, List<OutboxTable.Row> sent) throws InterruptedException {
        List<OutboxTable.Row> waiting = rows;
        while (!waiting.isEmpty()) {
            List<OutboxTable.Row> wave = new ArrayList<>();
            List<OutboxTable.Row> later = new ArrayList<>();
            Set<UUID> inWave = new HashSet<>();
            for (OutboxTable.Row row : waiting) {
                (inWave.add(row.key()) ? wave : later).add(row);
            }
            sendWave(wave, sent);
            waiting = later;
        }
    }

    private void sendWave(List<OutboxTable.Row> wave, List<OutboxTable.Row> sent) throws InterruptedException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        for (OutboxTable.Row row : wave) {
            acknowledgements.add(producer.send(record(row)));
        }
        KafkaException failure = null;
        for (int i = 0; i < wave.size(); i++) {
            try {
                acknowledgements.get(i).get();
                sent.add(wave.get(i));
            } catch (ExecutionException e) {
                failure = new KafkaException(e.getCause().getMessage(), e.getCause());
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Tells that this service has nothing unsent; comes back when Kafka has it. */
    void heartbeat() throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topics.named(Topics.HEARTBEATS), source.substring(1), ""))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        }
    }

    private ProducerRecord<String, String> record(OutboxTable.Row row) {
        String data = row.data().equals(Outbox.TOMBSTONE) ? null : row.data();
        ProducerRecord<String, String> record =
                new ProducerRecord<>(topics.named(row.topic()), row.key().toString(), data);
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id().toString());
        add(headers, "ce_type", row.type());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", row.key().toString());
        add(headers, "ce_time", row.occurredAt().toInstant().toString());
        add(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            add(headers, "traceparent", row.traceparent());
        }
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
