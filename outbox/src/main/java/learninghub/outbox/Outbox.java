package learninghub.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an act announces what happened, inside its own transaction: the change and its fact commit together or not at all. */
@ApplicationScoped
public class Outbox {
    /** In place of a fact's data, which is never empty: goes to Kafka as no value at all. */
    static final String TOMBSTONE = "";

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private final EntityManager database;
    private final ObjectMapper json;
    private final FactRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(EntityManager database, ObjectMapper json, FactRelay relay, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.json = json;
        this.relay = relay;
        this.transaction = transaction;
    }

    /**
     * Announces a fact. The aggregate's own row must have been changed in this transaction before: its row lock is what makes the order
     * of facts about one aggregate the order of the changes.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(Fact fact) {
        insert(fact.topic(), fact.subject(), fact.type(), data(fact));
    }

    /**
     * Has Kafka forget all that was ever told of an aggregate: a tombstone behind its facts, after which compaction drops them. Only for
     * compacted topics.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String topic, UUID subject) {
        insert(topic, subject, "tombstone", TOMBSTONE);
    }

    private void insert(String topic, UUID subject, String type, String data) {
        database.flush();
        database.createNativeQuery("""
                        insert into outbox (id, topic, key, type, data, traceparent)
                        values (:id, :topic, :key, :type, :data, :traceparent)""")
                .setParameter("id", IDS.generate())
                .setParameter("topic", topic)
                .setParameter("key", subject)
                .setParameter("type", type)
                .setParameter("data", data)
                .setParameter("traceparent", traceparent())
                .executeUpdate();
        transaction.registerInterposedSynchronization(wakeRelayOnCommit());
    }

    private String data(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags() : null;
    }

    private Synchronization wakeRelayOnCommit() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is sent before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        };
    }
}
