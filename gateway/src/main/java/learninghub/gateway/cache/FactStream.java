package learninghub.gateway.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learninghub.gateway.broker.Broker;
import learninghub.gateway.broker.Listening;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Listens to every public change from now on. What was said while it was not there does not matter, since it then kept nothing. */
@ApplicationScoped
class FactStream {
    private static final String HEARTBEATS = "heartbeats";
    /** Where public changes are told, and by whom. */
    private static final Map<String, String> SERVICES = Map.of(
            "content.articles",
            "content-service",
            "content.taxonomy",
            "content-service",
            "events.events",
            "events-service");

    private final Sources sources;
    private final Broker broker;
    private @Nullable Listening listening;

    FactStream(Sources sources, Broker broker) {
        this.sources = sources;
        this.broker = broker;
    }

    void start(@Observes StartupEvent started) {
        List<String> topics = Stream.concat(SERVICES.keySet().stream(), Stream.of(HEARTBEATS))
                .map(broker::topic)
                .toList();
        // All changed, once it listens: only what is fetched from then on is told of again when it changes.
        listening = new Listening(broker, "fact-stream", topics, sources::allChanged, this::take);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (listening != null) {
            listening.close();
        }
    }

    /** Changes first: a heartbeat among them was sent after some of them. */
    private void take(Iterable<ConsumerRecord<String, String>> records) {
        for (ConsumerRecord<String, String> record : records) {
            String service = SERVICES.get(broker.nameOf(record.topic()));
            if (service != null) {
                sources.changed(service);
            }
        }
        for (ConsumerRecord<String, String> record : records) {
            if (broker.nameOf(record.topic()).equals(HEARTBEATS)) {
                sources.beat(record.key());
            }
        }
    }
}
