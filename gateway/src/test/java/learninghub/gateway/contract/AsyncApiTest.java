package learninghub.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code contracts/asyncapi.yaml} (AsyncAPI 3) holds every fact there is a schema for, with its example, on the topic its schema names. */
class AsyncApiTest {
    private static final Path CONTRACTS = Path.of("../contracts");
    private static final Path COMMITTED = CONTRACTS.resolve("asyncapi.yaml");
    private static final Pattern NAME =
            Pattern.compile("(content|events|network)\\.(learninghub\\.[a-z.]+\\.v\\d+)\\.schema\\.json");
    private static final Pattern TOPIC = Pattern.compile("Topic ([a-z]+\\.[a-z]+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());

    /** Rewritten with {@code -Dcontracts.update=true}; the difference is then read in review. */
    @Test
    void itTellsOfEveryFact() throws IOException {
        ObjectNode made = document();
        if (Boolean.getBoolean("contracts.update")) {
            YAML.writeValue(COMMITTED.toFile(), made);
        }
        assertThat(YAML.readTree(COMMITTED.toFile())).isEqualTo(YAML.readTree(YAML.writeValueAsString(made)));
    }

    @Test
    void everyExampleIsAsItsSchemaSays() throws IOException {
        for (Path schema : schemas()) {
            var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(schema))
                    .validate(Files.readString(example(schema)), InputFormat.JSON);
            assertThat(faults).as(schema.toString()).isEmpty();
        }
    }

    private static ObjectNode document() throws IOException {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Facts of the shared-learning hub")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What services tell each other over Kafka: CloudEvents 1.0 in binary mode, keyed by the id of what a fact is about, at"
                                + " least once, in order per key. docs/versions.md says how these may change.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        describeHeaders((ObjectNode) document.get("components"));
        for (Path schema : schemas()) {
            Matcher name = NAME.matcher(schema.getFileName().toString());
            assertThat(name.matches()).as(schema.toString()).isTrue();
            add(schema, name.group(1), name.group(2), channels, operations, messages);
        }
        return document;
    }

    private static void add(
            Path schema, String service, String type, ObjectNode channels, ObjectNode operations, ObjectNode messages)
            throws IOException {
        JsonNode written = JSON.readTree(schema.toFile());
        String address = topic(service, written.path("description").asText());
        String message = camel(type.replaceFirst("learninghub\\.", ""));
        ObjectNode described = messages.putObject(message)
                .put("name", type)
                .put("title", type)
                .put("summary", written.path("description").asText())
                .put("contentType", "application/json");
        described.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
        described.putObject("payload").put("$ref", "./facts/" + schema.getFileName());
        described
                .putArray("examples")
                .addObject()
                .put("name", "example")
                .set("payload", JSON.readTree(example(schema).toFile()));
        ObjectNode channel = channels.withObjectProperty(camel(address)).put("address", address);
        channel.withObjectProperty("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        ObjectNode operation = operations
                .withObjectProperty(camel(address) + "Of" + capital(service))
                .put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + camel(address));
        operation.put("summary", service + "-service tells");
    }

    /** As the schema's description says; events-service has one topic. */
    private static String topic(String service, String description) {
        Matcher topic = TOPIC.matcher(description);
        if (topic.find()) {
            return topic.group(1);
        }
        assertThat(service).as("names no topic: " + description).isEqualTo("events");
        return "events.events";
    }

    private static void describeHeaders(ObjectNode components) {
        ObjectNode headers =
                components.putObject("schemas").putObject("CloudEventHeaders").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        for (String name :
                List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "traceparent")) {
            properties.putObject(name).put("type", "string");
        }
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_type")
                .add("ce_source")
                .add("ce_subject")
                .add("ce_time");
    }

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("facts"))) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path example(Path schema) {
        return schema.resolveSibling(schema.getFileName().toString().replace(".schema.json", ".example.json"));
    }

    private static String camel(String dotted) {
        StringBuilder camel = new StringBuilder();
        for (String word : dotted.split("\\.")) {
            camel.append(camel.isEmpty() ? word : capital(word));
        }
        return camel.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
