package learninghub.network;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import learninghub.local.Cast;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other services are told, as it arrives on Kafka. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FactsTest {
    private static final String STARTED = "learninghub.membership.started.v1";
    private static final String ENDED = "learninghub.membership.ended.v1";
    private static final String LISTED = "learninghub.network.listed.v1";
    private static final String SUSPENDED = "learninghub.account.suspended.v1";
    private static final String REINSTATED = "learninghub.account.reinstated.v1";
    private static final String PLANNED = "learninghub.meeting.planned.v1";
    private static final String CHANGED = "learninghub.meeting.changed.v1";
    private static final String CANCELLED = "learninghub.meeting.cancelled.v1";
    private static final String UNLISTED = "learninghub.network.unlisted.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "hub.topics.prefix")
    String prefix;

    @Test
    void a_network_that_is_founded_listed_is_told_with_its_slug() {
        Net net = Net.founded("reviewed");
        assertThat(told("network.networks", net.id(), 1).getFirst().data())
                .isEqualTo(Map.of("id", net.id(), "slug", net.slug()));
    }

    @Test
    void a_network_that_becomes_unlisted_is_told_by_its_id_alone() {
        Net net = Net.founded("reviewed");
        net.patch(Cast.chair(), Map.of("visibility", "unlisted"));
        assertThat(told("network.networks", net.id(), 2).getLast())
                .isEqualTo(new Told(UNLISTED, net.id(), Map.of("id", net.id())));
    }

    @Test
    void another_change_of_a_network_is_told_to_nobody() {
        Net net = Net.founded("reviewed");
        net.patch(Cast.chair(), Map.of("purpose", "Other"));
        net.patch(Cast.chair(), Map.of("visibility", "unlisted"));
        assertThat(told("network.networks", net.id(), 2)).extracting(Told::type).containsExactly(LISTED, UNLISTED);
    }

    @Test
    void a_network_founded_unlisted_is_told_to_nobody() {
        Net unlisted = Net.founded(Net.newNetwork("unlisted", "reviewed"));
        told("network.memberships", unlisted.id(), 1);
        assertThat(all("network.networks")).noneMatch(fact -> fact.mentions(unlisted.id()));
    }

    @Test
    void a_membership_is_told_when_it_starts_and_when_it_ends() {
        Net net = Net.founded("automatic");
        net.join(Cast.member());
        net.leave(Cast.member());
        assertThat(told("network.memberships", net.id(), 3))
                .extracting(Told::type)
                .containsExactly(STARTED, STARTED, ENDED);
    }

    @Test
    void both_facts_of_a_membership_have_its_key() {
        Net net = Net.founded("automatic");
        net.join(Cast.member());
        net.leave(Cast.member());
        List<Told> told = told("network.memberships", net.id(), 3);
        assertThat(told.get(1).key()).isEqualTo(told.get(2).key());
    }

    @Test
    void what_is_told_of_a_membership_holds_identifiers_only() {
        Net net = Net.founded("reviewed");
        assertThat(told("network.memberships", net.id(), 1).getFirst().data())
                .containsOnlyKeys("id", "networkId", "memberId", "at")
                .containsEntry("networkId", net.id())
                .containsEntry("memberId", Cast.chair().subject());
    }

    @Test
    void a_meeting_is_told_by_its_identifiers_when_it_is_planned_changed_and_cancelled() throws IOException {
        Net net = Net.unlistedWithCast();
        String path = net.meeting();
        String meeting = path.replaceAll(".*/", "");
        Net.as(Cast.chair())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("title", "Another"))
                .patch(path)
                .then()
                .statusCode(200);
        Net.as(Cast.chair())
                .header("If-Match", "*")
                .body(Map.of("reason", "Secret"))
                .put(path + "/cancellation")
                .then()
                .statusCode(200);
        List<Told> told = told("network.meetings", meeting, 3);
        assertThat(told).extracting(Told::type).containsExactly(PLANNED, CHANGED, CANCELLED);
        for (Told fact : told) {
            assertThat(fact.data()).containsOnlyKeys("id", "networkId", "at").containsEntry("networkId", net.id());
            assertThat(violations(fact.type(), new ObjectMapper().valueToTree(fact.data())))
                    .isEmpty();
        }
    }

    @Test
    void each_meeting_of_a_series_is_told() {
        Net net = Net.withCast();
        Map<String, Object> series = Net.newMeeting();
        series.put("rule", "FREQ=WEEKLY;COUNT=3");
        Net.as(Cast.chair())
                .body(series)
                .post(net.path() + "/meeting-series")
                .then()
                .statusCode(201);
        assertThat(told("network.meetings", net.id(), 3)).extracting(Told::type).containsOnly(PLANNED);
    }

    @Test
    void a_suspension_is_told_when_it_begins_and_when_it_ends_with_the_identifier_alone() throws IOException {
        String person = Cast.stranger(220).subject();
        String path = "/api/v1/accounts/" + person + "/suspension";
        Net.as(Cast.steward()).body(Map.of("reason", "Secret")).put(path).then().statusCode(200);
        Net.as(Cast.steward()).delete(path).then().statusCode(204);
        List<Told> told = told("network.accounts", person, 2);
        assertThat(told).extracting(Told::type).containsExactly(SUSPENDED, REINSTATED);
        assertThat(told).allSatisfy(fact -> assertThat(fact.data()).containsOnlyKeys("id", "at"));
        for (Told fact : told) {
            assertThat(violations(fact.type(), new ObjectMapper().valueToTree(fact.data())))
                    .isEmpty();
        }
    }

    @Test
    void of_who_is_erased_a_tombstone_is_left_behind_everything_that_named_them() {
        Cast person = Cast.stranger(221);
        Net net = Net.founded("automatic");
        net.join(person);
        Net.as(person).header("If-Match", "*").delete("/api/v1/me").then().statusCode(202);
        await().atMost(20, SECONDS)
                .until(() -> raw("network.accounts"), records -> isBuried(records, person.subject()));
        List<ConsumerRecord<String, String>> memberships = raw("network.memberships");
        assertThat(memberships.stream()
                        .filter(record ->
                                record.value() != null && record.value().contains(person.subject()))
                        .map(ConsumerRecord::key)
                        .distinct())
                .hasSize(1)
                .allMatch(key -> isBuried(memberships, key));
    }

    private static boolean isBuried(List<ConsumerRecord<String, String>> records, String key) {
        List<ConsumerRecord<String, String>> of =
                records.stream().filter(record -> record.key().equals(key)).toList();
        return !of.isEmpty() && of.getLast().value() == null;
    }

    @Test
    void whatever_was_told_is_as_the_contract_says() throws IOException {
        Net net = Net.founded("automatic");
        net.join(Cast.member());
        net.leave(Cast.member());
        net.patch(Cast.chair(), Map.of("visibility", "unlisted"));
        told("network.networks", net.id(), 2);
        told("network.memberships", net.id(), 3);
        for (String topic : List.of("network.networks", "network.memberships")) {
            for (Told fact : all(topic)) {
                assertThat(violations(fact.type(), new ObjectMapper().valueToTree(fact.data())))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LISTED, UNLISTED, STARTED, ENDED, SUSPENDED, REINSTATED, PLANNED, CHANGED, CANCELLED})
    void the_example_is_as_the_contract_says(String type) throws IOException {
        assertThat(violations(
                        type,
                        new ObjectMapper().readTree(contract(type, "example").toFile())))
                .isEmpty();
    }

    private static Set<ValidationMessage> violations(String type, JsonNode data) throws IOException {
        SchemaValidatorsConfig formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(contract(type, "schema")), formats)
                .validate(data);
    }

    private static Path contract(String type, String kind) {
        return Path.of("../contracts/facts/network." + type + "." + kind + ".json");
    }

    /** The first so many facts about this network, once they are there. */
    private List<Told> told(String topic, String network, int count) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> all(topic).stream()
                                .filter(fact -> fact.mentions(network))
                                .toList(),
                        facts -> facts.size() >= count);
    }

    private List<Told> all(String topic) {
        // A tombstone tells nothing.
        return raw(topic).stream()
                .filter(record -> record.value() != null)
                .map(Told::of)
                .toList();
    }

    private List<ConsumerRecord<String, String>> raw(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "group.id", UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<ConsumerRecord<String, String>> read(
            KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        records.sort(Comparator.comparing(ConsumerRecord::timestamp));
        return records;
    }

    /** One fact as it came. */
    record Told(String type, String key, Map<String, Object> data) {
        static Told of(ConsumerRecord<String, String> record) {
            try {
                String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                return new Told(
                        type, record.key(), new ObjectMapper().readValue(record.value(), new TypeReference<>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean mentions(String id) {
            return data.containsValue(id);
        }
    }
}
