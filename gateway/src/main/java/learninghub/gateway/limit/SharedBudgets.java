package learninghub.gateway.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import learninghub.gateway.broker.Broker;
import learninghub.gateway.broker.Listening;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Several gateways keep one budget: each counts in its own memory, tells the others a few times a second who took how much, and takes off
 * what they tell. A request never waits for that. While the broker is away each counts for itself.
 */
@ApplicationScoped
class SharedBudgets {
    private static final Logger LOG = Logger.getLogger(SharedBudgets.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final String TOPIC = "gateway.budgets";
    private static final TypeReference<Map<String, Map<String, Integer>>> TAKEN = new TypeReference<>() {};

    private final String self = UUID.randomUUID().toString();
    private final Policies policies;
    private final Broker broker;
    private final ObjectMapper json;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Listening listening;
    private @Nullable Thread teller;

    SharedBudgets(Policies policies, Broker broker, ObjectMapper json, LimitSettings settings) {
        this.policies = policies;
        this.broker = broker;
        this.json = json;
        this.pause = settings.shareEvery();
    }

    void start(@Observes StartupEvent started) {
        listening = new Listening(broker, "budgets", List.of(broker.topic(TOPIC)), () -> {}, this::take);
        teller = Thread.ofPlatform().name("budgets-teller").daemon().start(this::tellAgainAndAgain);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        if (listening != null && teller != null) {
            listening.close();
            teller.join(Duration.ofSeconds(2));
        }
    }

    private void tellAgainAndAgain() {
        boolean wanted = true;
        while (wanted) {
            try (KafkaProducer<String, String> others = broker.shortLivedTeller()) {
                while (isWantedAfter(pause)) {
                    tell(others);
                }
                wanted = false;
            } catch (KafkaException unreachable) {
                // As when the broker's name means nothing yet: what is listened to says so in the log.
                LOG.debugf("budgets are not told: cause=%s", unreachable.getMessage());
                wanted = isWantedAfter(RETRY);
            }
        }
    }

    private boolean isWantedAfter(Duration time) {
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What does not arrive is lost, and was a second's. */
    private void tell(KafkaProducer<String, String> others) {
        Map<String, Map<String, Integer>> taken = new HashMap<>();
        policies.each((name, policy) -> {
            Map<String, Integer> ofPolicy = policy.taken();
            if (!ofPolicy.isEmpty()) {
                taken.put(name, ofPolicy);
            }
        });
        if (!taken.isEmpty()) {
            others.send(new ProducerRecord<>(broker.topic(TOPIC), self, written(taken)));
        }
    }

    private void take(Iterable<ConsumerRecord<String, String>> told) {
        for (ConsumerRecord<String, String> record : told) {
            if (!self.equals(record.key())) {
                read(record.value())
                        .forEach((name, taken) ->
                                policies.named(name).ifPresent(policy -> taken.forEach(policy::takenElsewhere)));
            }
        }
    }

    private String written(Map<String, Map<String, Integer>> taken) {
        try {
            return json.writeValueAsString(taken);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Map<String, Integer>> read(String told) {
        try {
            return json.readValue(told, TAKEN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
