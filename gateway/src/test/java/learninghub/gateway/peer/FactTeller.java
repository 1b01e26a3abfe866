package learninghub.gateway.peer;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the relays of the services do: tells facts, and sends heartbeats until it is silenced. */
public final class FactTeller implements AutoCloseable {
    private final String prefix = value("hub.topics.prefix");
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", value("kafka.bootstrap.servers")),
            new StringSerializer(),
            new StringSerializer());
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean silent;

    public FactTeller() {
        beats.scheduleAtFixedRate(this::beat, 0, 100, TimeUnit.MILLISECONDS);
    }

    /** The next heartbeats do not come. */
    public void fallSilent() {
        silent = true;
    }

    public void tell(String topic) {
        send(new ProducerRecord<>(prefix + topic, "0199a000-0000-7000-8000-000000000001", "{}"));
    }

    private void beat() {
        if (!silent) {
            producer.send(new ProducerRecord<>(prefix + "heartbeats", "content-service", ""));
            producer.send(new ProducerRecord<>(prefix + "heartbeats", "events-service", ""));
        }
    }

    private void send(ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        beats.shutdownNow();
        producer.close();
    }
}
