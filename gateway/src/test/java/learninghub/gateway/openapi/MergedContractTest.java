package learninghub.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import learninghub.gateway.forward.Owner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document that clients get, made of the committed contracts; left in target for {@code bin/lint}. */
class MergedContractTest {
    private static final Path LEFT = Path.of("target/openapi/hub.json");

    static ObjectNode merged;

    @BeforeAll
    static void merge() throws IOException {
        merged = Merge.of(
                List.of(
                        document(Owner.GATEWAY, "gateway"),
                        document(Owner.CONTENT, "content-service"),
                        document(Owner.NETWORK, "network-service"),
                        document(Owner.EVENTS, "events-service")),
                new SignIn("http://localhost:8180/realms/hub"));
        Completion.of(merged);
        Files.createDirectories(LEFT.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(LEFT.toFile(), merged);
    }

    @Test
    void operationsHaveIdsOfTheirOwn() {
        List<String> ids = new ArrayList<>();
        operations((name, operation) -> ids.add(operation.path("operationId").asText()));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z0-9]+"));
    }

    @Test
    void everyJsonBodyHasASchemaAndAnExample() {
        List<String> without = new ArrayList<>();
        operations((name, operation) -> bodies(operation, (where, body) -> {
            if (!body.has("schema") || !body.has("example") && !body.has("examples")) {
                without.add(name + " " + where);
            }
        }));

        assertThat(without).isEmpty();
    }

    /** A reader tries what stands there: it must be what the schema says. */
    @Test
    void everyExampleIsAsItsSchemaSays() {
        JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        ObjectNode whole = merged.deepCopy();
        List<String> wrong = new ArrayList<>();
        operations((name, operation) -> bodies(operation, (where, body) -> {
            ObjectNode schema = whole.objectNode();
            schema.set("components", whole.path("components"));
            schema.setAll((ObjectNode) body.path("schema").deepCopy());
            JsonSchema judge =
                    schemas.getSchema(schema, SchemaValidatorsConfig.builder().build());
            examples(body)
                    .forEach(example -> judge.validate(example)
                            .forEach(fault -> wrong.add(name + " " + where + ": " + fault.getMessage())));
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTagIsExplained() {
        Set<String> explained = new HashSet<>();
        merged.path("tags").forEach(tag -> {
            if (tag.has("description")) {
                explained.add(tag.path("name").asText());
            }
        });
        Set<String> used = new HashSet<>();
        operations((name, operation) -> operation.path("tags").forEach(tag -> used.add(tag.asText())));

        assertThat(explained).containsAll(used);
    }

    private static List<JsonNode> examples(JsonNode body) {
        List<JsonNode> examples = new ArrayList<>();
        if (body.has("example")) {
            examples.add(body.path("example"));
        }
        body.path("examples").forEach(named -> examples.add(named.path("value")));
        return examples;
    }

    private static void bodies(JsonNode operation, BiConsumer<String, JsonNode> judge) {
        operation.at("/requestBody/content").properties().stream()
                .filter(body -> body.getKey().endsWith("json"))
                .forEach(body -> judge.accept("request " + body.getKey(), body.getValue()));
        operation
                .path("responses")
                .properties()
                .forEach(response -> response.getValue().path("content").properties().stream()
                        .filter(body -> body.getKey().endsWith("json"))
                        .forEach(body -> judge.accept(response.getKey() + " " + body.getKey(), body.getValue())));
    }

    private static void operations(BiConsumer<String, JsonNode> judge) {
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> SignIn.METHODS.contains(member.getKey()))
                        .forEach(operation ->
                                judge.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static ServiceDocument document(Owner owner, String name) throws IOException {
        JsonNode root = new ObjectMapper(new YAMLFactory())
                .readTree(MergedContractTest.class.getResourceAsStream("/openapi/" + name + ".yaml"));
        return new ServiceDocument(owner, (ObjectNode) root);
    }
}
