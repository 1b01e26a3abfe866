package learninghub.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes one fact in: its effect and the mark that it was seen are one transaction. */
@ApplicationScoped
class FactIntake {
    private static final Logger LOG = Logger.getLogger(FactIntake.class);
    private static final TextMapGetter<ConsumerRecord<String, String>> HEADERS = new RecordHeaders();

    private final List<FactHandler> handlers;
    private final EntityManager database;
    private final ObjectMapper json;
    private final OpenTelemetry telemetry;
    private final FactsConfig config;
    private Instant lastPurge = Instant.EPOCH;

    FactIntake(
            @All List<FactHandler> handlers,
            EntityManager database,
            ObjectMapper json,
            OpenTelemetry telemetry,
            FactsConfig config) {
        this.handlers = handlers;
        this.database = database;
        this.json = json;
        this.telemetry = telemetry;
        this.config = config;
    }

    Set<String> topics() {
        return handlers.stream().flatMap(handler -> handler.topics().stream()).collect(Collectors.toSet());
    }

    void take(ConsumerRecord<String, String> record) {
        ReceivedFact fact = read(record);
        if (fact == null) {
            return;
        }
        Span span = telemetry
                .getTracer("learninghub.outbox")
                .spanBuilder("take " + fact.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(
                        telemetry.getPropagators().getTextMapPropagator().extract(Context.current(), record, HEADERS))
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            QuarkusTransaction.requiringNew().run(() -> takeOnce(record.topic(), fact));
        } finally {
            span.end();
        }
    }

    private void takeOnce(String topic, ReceivedFact fact) {
        int unseen = database.createNativeQuery("insert into inbox (fact_id) values (:id) on conflict do nothing")
                .setParameter("id", fact.id())
                .executeUpdate();
        if (unseen == 1) {
            handlers.stream()
                    .filter(handler -> handler.topics().stream().anyMatch(topic::endsWith))
                    .forEach(handler -> handler.handle(fact));
        }
        purge();
    }

    private void purge() {
        if (lastPurge.plus(Duration.ofHours(1)).isBefore(Instant.now())) {
            lastPurge = Instant.now();
            database.createNativeQuery("delete from inbox where seen_at < :before")
                    .setParameter("before", Instant.now().minus(config.inboxRetention()))
                    .executeUpdate();
        }
    }

    /** Null for what can never be understood: a tombstone of compaction, or a record that is no CloudEvent of ours. */
    private @Nullable ReceivedFact read(ConsumerRecord<String, String> record) {
        String id = header(record, "ce_id");
        String type = header(record, "ce_type");
        if (record.value() == null || id == null || type == null) {
            return null;
        }
        try {
            Instant time = Instant.parse(String.valueOf(header(record, "ce_time")));
            return new ReceivedFact(
                    UUID.fromString(id), type, UUID.fromString(record.key()), time, json.readTree(record.value()));
        } catch (JsonProcessingException
                | IllegalArgumentException
                | java.time.format.DateTimeParseException unreadable) {
            LOG.errorf(
                    "unreadable fact passed over: topic=%s partition=%d offset=%d",
                    record.topic(), record.partition(), record.offset());
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static final class RecordHeaders implements TextMapGetter<ConsumerRecord<String, String>> {
        @Override
        public Iterable<String> keys(ConsumerRecord<String, String> record) {
            return java.util.Arrays.stream(record.headers().toArray())
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<String, String> record, String key) {
            return record == null ? null : header(record, key);
        }
    }
}
