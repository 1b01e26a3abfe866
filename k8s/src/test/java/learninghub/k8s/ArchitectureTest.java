package learninghub.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manifests against docs/architecture.md, which every service is built to. */
class ArchitectureTest {
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[`=]");
    private static final Pattern TOPIC =
            Pattern.compile("(?m)^\\| `([a-z.]+)`( \\(compacted\\))? \\| ([a-z-]+) \\| ([^|]*) \\|");
    /** They hold no facts. */
    private static final String HEARTBEATS = "heartbeats";

    private static final String BUDGETS = "gateway.budgets";

    private static final Set<String> TOPIC_SETTINGS =
            Set.of("cleanup.policy", "retention.ms", "max.compaction.lag.ms", "min.insync.replicas");

    @Test
    void every_variable_is_one_that_is_documented() {
        Set<String> documented = variables(page("architecture.md"));
        documented.addAll(variables(section(page("deploying.md"), "## Variables only the cluster sets")));

        assertThat(documented).containsAll(variablesSet());
    }

    @Test
    void every_variable_a_service_needs_in_production_is_set() {
        Set<String> needed = variables(section(page("architecture.md"), "## Configuration of a service"));
        // Two names for the same; QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT is set.
        needed.remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        // Only for operators who have such a server.
        needed.removeIf(variable ->
                variable.startsWith("HUB_SEARCH_OPENSEARCH_") || variable.startsWith("HUB_ATTACHMENTS_S3_"));

        assertThat(variablesSet()).containsAll(needed);
    }

    @Test
    void every_secret_is_one_that_the_page_says_who_makes() {
        String documented = section(page("deploying.md"), "## Secrets");

        assertThat(Manifests.all().stream().flatMap(manifest -> secrets(manifest.tree())))
                .hasSizeGreaterThan(20)
                .allMatch(secret -> documented.contains("`" + secret + "`"));
    }

    @ParameterizedTest
    @EnumSource
    void the_topics_are_those_of_the_architecture(Tree tree) {
        Map<String, String> documented = topics().collect(Collectors.toMap(
                topic -> topic.group(1), topic -> topic.group(2) == null ? "delete" : "compact"));

        assertThat(topicsOfFacts(tree)
                        .collect(Collectors.toMap(Manifest::name, topic -> setting(topic, "cleanup.policy"))))
                .hasSize(7)
                .isEqualTo(documented);
    }

    @ParameterizedTest
    @EnumSource
    void topics_keep_everything_and_have_one_number_of_partitions(Tree tree) {
        assertThat(topicsOfFacts(tree)).allSatisfy(topic -> {
            assertThat(setting(topic, "retention.ms")).isEqualTo("-1");
            assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config").properties())
                    .allMatch(setting -> TOPIC_SETTINGS.contains(setting.getKey()));
        });
    }

    @Test
    void production_keeps_three_copies_of_a_fact_and_waits_for_two() {
        assertThat(Tree.PRODUCTION.all("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(setting(topic, "min.insync.replicas")).isEqualTo("2");
        });
        assertThat(Tree.PRODUCTION.all("Kafka").map(kafka -> kafka.at("/spec/kafka/config")))
                .singleElement()
                .satisfies(config -> {
                    assertThat(config.path("default.replication.factor").asInt())
                            .isEqualTo(3);
                    assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
                    assertThat(config.path("offsets.topic.replication.factor").asInt())
                            .isEqualTo(3);
                });
    }

    @ParameterizedTest
    @EnumSource
    void each_service_writes_what_it_publishes_and_reads_what_it_consumes(Tree tree) {
        Map<String, Set<String>> documented = new TreeMap<>();
        topics().forEach(topic -> {
            allow(documented, topic.group(3), "Write " + topic.group(1));
            Stream.of(topic.group(4).split(", "))
                    .filter(consumer -> consumer.endsWith("-service") || consumer.equals("gateway"))
                    .forEach(consumer -> allow(documented, consumer, "Read " + topic.group(1)));
        });

        Stream.of("content-service", "network-service", "events-service")
                .forEach(service -> allow(documented, service, "Write " + HEARTBEATS));
        allow(documented, "gateway", "Read " + HEARTBEATS);
        allow(documented, "gateway", "Read " + BUDGETS);
        allow(documented, "gateway", "Write " + BUDGETS);

        Map<String, Set<String>> granted = new TreeMap<>();
        tree.all("KafkaUser")
                .forEach(user -> user.at("/spec/authorization/acls")
                        .forEach(rule -> rights(user, rule).forEach(right -> allow(granted, user.name(), right))));

        assertThat(granted).isEqualTo(documented);
    }

    private static Stream<Manifest> topicsOfFacts(Tree tree) {
        return tree.all("KafkaTopic")
                .filter(topic -> !Set.of(HEARTBEATS, BUDGETS).contains(topic.name()));
    }

    /** What a rule grants on a topic, without Describe; a group must be the service's own. */
    private static Stream<String> rights(Manifest user, JsonNode rule) {
        String name = rule.at("/resource/name").asText();
        if (rule.at("/resource/type").asText().equals("group")) {
            assertThat(name).isEqualTo(user.name());
            return Stream.empty();
        }
        return rule.path("operations")
                .valueStream()
                .map(JsonNode::asText)
                .filter(operation -> !operation.equals("Describe"))
                .map(operation -> operation + " " + name);
    }

    private static void allow(Map<String, Set<String>> rights, String service, String right) {
        rights.computeIfAbsent(service, name -> new TreeSet<>()).add(right);
    }

    /** Of the files as written: from the containers and from what kustomize makes ConfigMaps of. */
    private static Set<String> variablesSet() {
        List<Manifest> all = Manifests.all();
        Stream<String> direct = all.stream()
                .filter(manifest -> manifest.is("Deployment"))
                .flatMap(deployment -> deployment.at("/spec/template/spec/containers").findValues("env").stream())
                .flatMap(JsonNode::valueStream)
                .map(variable -> variable.path("name").asText());
        Stream<String> generated = all.stream()
                .filter(manifest -> manifest.is("Kustomization"))
                .flatMap(kustomization -> kustomization.at("/configMapGenerator").findValues("literals").stream())
                .flatMap(JsonNode::valueStream)
                .map(literal -> literal.asText().split("=")[0]);
        return Stream.concat(direct, generated).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> secrets(JsonNode tree) {
        Stream<String> byReference = Stream.of(
                        "secretKeyRef", "usernameSecret", "passwordSecret", "accessKeyId", "secretAccessKey")
                .flatMap(field -> tree.findValues(field).stream())
                .map(reference -> reference.path("name").asText());
        return Stream.concat(byReference, tree.findValuesAsText("secretName").stream());
    }

    private static String setting(Manifest topic, String name) {
        return topic.at("/spec/config").path(name).asText();
    }

    private static Stream<MatchResult> topics() {
        return TOPIC.matcher(section(page("architecture.md"), "## Facts")).results();
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String page, String heading) {
        int start = page.indexOf(heading);
        assertThat(start).as(heading).isNotNegative();
        int end = page.indexOf("\n## ", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static String page(String name) {
        try {
            return Files.readString(Path.of("../docs", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
