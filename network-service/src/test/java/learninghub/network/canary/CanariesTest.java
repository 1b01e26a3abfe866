package learninghub.network.canary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.network.Database;
import learninghub.network.RealParts;
import learninghub.network.canary.Planted.Reader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A word of its own in every private field: after everybody has asked everything, none is where it does not belong. Lines of the log and
 * spans are those of the whole run so far, topics and metrics those of the service. Each way of finding one is shown to find one.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class CanariesTest {
    /** Policies that nobody must write: they show everybody the notes of every network. */
    private static final List<String> LEAK = List.of(
            "create policy leak on notes_text for select to network_app using (true)",
            "create policy leak on meeting for select to network_app using (true)",
            "create policy leak on network for select to network_app using (true)",
            "create policy leak on access_log for insert to network_app with check (true)");

    private static final List<String> MENDED = List.of(
            "drop policy if exists leak on notes_text",
            "drop policy if exists leak on meeting",
            "drop policy if exists leak on network",
            "drop policy if exists leak on access_log");

    private static Planted planted;
    private static Script script;

    @TestHTTPResource(management = true)
    URI management;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "hub.topics.prefix")
    String prefix;

    @Inject
    Watch watch;

    @Inject
    Database database;

    @Inject
    Tracer tracer;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void plant() {
        if (planted == null) {
            script = Script.ofAll();
            planted = Planted.network();
        }
    }

    @Test
    void nobody_is_answered_a_word_that_is_not_for_them() {
        List<String> leaks = new ArrayList<>();
        for (Reader reader : EnumSet.complementOf(EnumSet.of(Reader.CHAIR))) {
            boolean inside = EnumSet.of(Reader.MEMBER, Reader.NOTE_TAKER).contains(reader);
            leaks.addAll(leaks(inside ? script.reading() : script, reader, "list"));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void none_is_in_the_log_in_a_span_in_a_topic_or_in_a_metric() {
        String word = planted.all().keySet().iterator().next();
        for (Reader reader : List.of(Reader.CHAIR, Reader.MEMBER, Reader.OUTSIDER)) {
            script.reading().answers(reader::asks, planted.slug(), planted.ids(), word);
        }
        assertThat(found(watch.lines(), planted.all())).isEmpty();
        assertThat(watch.spans()).isNotEmpty();
        assertThat(found(watch.spans(), planted.all())).isEmpty();
        assertThat(found(told(), planted.all())).isEmpty();
        assertThat(found(List.of(metrics()), planted.all())).isEmpty();
    }

    @Test
    void a_policy_that_shows_too_much_is_found_in_the_answers() throws SQLException {
        database.asOwner(LEAK);
        try {
            assertThat(leaks(script.reading(), Reader.OUTSIDER, "list"))
                    .anyMatch(leak -> leak.contains("notes.body") && leak.contains("/notes/searches"));
        } finally {
            database.asOwner(MENDED);
        }
        assertThat(leaks(script.reading(), Reader.OUTSIDER, "list")).isEmpty();
    }

    @Test
    void a_word_in_the_log_a_span_a_topic_or_a_metric_is_found() throws Exception {
        String word = "planted" + UUID.randomUUID().toString().replace("-", "");
        Map<String, String> leak = Map.of(word, "planted");
        Logger.getLogger("leak").infof("read by=%s", word);
        tracer.spanBuilder("leak").setAttribute("title", word).startSpan().end();
        registry.counter("leak", "title", word).increment();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) bootstrap), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(prefix + "heartbeats", null, word))
                    .get();
        }
        assertThat(found(watch.lines(), leak)).isNotEmpty();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !found(watch.spans(), leak).isEmpty());
        assertThat(found(told(), leak)).isNotEmpty();
        assertThat(found(List.of(metrics()), leak)).isNotEmpty();
    }

    @Test
    void two_worlds_look_the_same_from_outside() {
        Set<Reader> outside = EnumSet.of(Reader.ANONYMOUS, Reader.OUTSIDER, Reader.EDITOR, Reader.PARTNER);
        List<Map<String, String>> without = outside.stream().map(this::seen).toList();
        Planted.network();
        List<Map<String, String>> with = outside.stream().map(this::seen).toList();
        assertThat(with).isEqualTo(without);
    }

    @Test
    void two_worlds_are_told_apart_when_something_gets_out() throws SQLException {
        database.asOwner(LEAK);
        try {
            Map<String, String> without = seen(Reader.OUTSIDER);
            Planted.network();
            assertThat(seen(Reader.OUTSIDER)).isNotEqualTo(without);
        } finally {
            database.asOwner(MENDED);
        }
    }

    /** The fixed script: of networks and things that are not there, and of what is everybody's. */
    private Map<String, String> seen(Reader reader) {
        return script.answers(reader::asks, "no-such-network", Map.of(), "list");
    }

    private static List<String> leaks(Script asked, Reader reader, String q) {
        List<String> leaks = new ArrayList<>();
        Map<String, String> hidden = planted.hiddenFrom(reader);
        asked.answers(reader::asks, planted.slug(), planted.ids(), q)
                .forEach((question, answer) -> found(List.of(answer), hidden)
                        .forEach(field -> leaks.add(reader + " " + question + ": " + field)));
        return leaks;
    }

    /** The fields whose words are in there. */
    private static List<String> found(Collection<String> texts, Map<String, String> words) {
        return words.entrySet().stream()
                .filter(word -> texts.stream().anyMatch(text -> text.contains(word.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private String metrics() {
        return given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String whole(ConsumerRecord<String, String> fact) {
        StringBuilder text = new StringBuilder(fact.key() + " " + fact.value());
        fact.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** Every record of every topic of this service's run: key, headers, data. */
    private List<String> told() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "group.id", UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(prefix))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(fact -> told.add(whole(fact)));
            }
            return told;
        }
    }
}
