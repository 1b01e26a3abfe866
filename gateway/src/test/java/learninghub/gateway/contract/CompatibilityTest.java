package learninghub.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * No contract breaks what was released without saying so in its version (docs/versions.md). What was released is kept beside the contract
 * and moved forward with {@code -Dcontracts.release=true}.
 */
class CompatibilityTest {
    private static final Path CONTRACTS = Path.of("../contracts/openapi");
    private static final Path RELEASED = CONTRACTS.resolve("released");
    private static final String ANSWERED = "Answered";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @ValueSource(strings = {"content-service", "network-service", "events-service"})
    void nothingThatWasReleasedBreaks(String service) throws IOException {
        Path now = CONTRACTS.resolve(service + ".yaml");
        Path released = RELEASED.resolve(service + ".yaml");
        if (Boolean.getBoolean("contracts.release")) {
            Files.createDirectories(RELEASED);
            Files.copy(now, released, StandardCopyOption.REPLACE_EXISTING);
        }
        JsonNode before = YAML.readTree(released.toFile());
        JsonNode after = YAML.readTree(now.toFile());
        if (major(after) == major(before)) {
            ChangedOpenApi difference = difference(before, after);
            assertThat(difference.isIncompatible())
                    .as("%s breaks its clients: %s", service, difference.getChangedOperations())
                    .isFalse();
        }
    }

    static Stream<Map.Entry<String, Consumer<ObjectNode>>> breaks() {
        return Stream.of(
                Map.entry("an operation goes", api -> ((ObjectNode) api.path("paths")).remove("/things")),
                Map.entry(
                        "a field of an answer goes",
                        api -> ((ObjectNode) api.at("/components/schemas/Thing/properties")).remove("name")),
                Map.entry(
                        "a field of an answer is of another type",
                        api -> ((ObjectNode) api.at("/components/schemas/Thing/properties/size"))
                                .set("type", TextNode.valueOf("string"))),
                Map.entry(
                        "something more is required",
                        api -> ((ArrayNode) api.at("/components/schemas/NewThing/required")).add("size")));
    }

    /** That the comparison sees what breaks clients, also in OpenAPI 3.1. */
    @ParameterizedTest
    @MethodSource("breaks")
    void whatBreaksClientsIsSeen(Map.Entry<String, Consumer<ObjectNode>> change) throws IOException {
        ObjectNode before = sample();
        ObjectNode after = before.deepCopy();
        change.getValue().accept(after);

        assertThat(difference(before, after).isIncompatible())
                .as(change.getKey())
                .isTrue();
    }

    @Test
    void whatOnlyAddsIsNoBreak() throws IOException {
        ObjectNode before = sample();
        ObjectNode after = before.deepCopy();
        ((ObjectNode) after.at("/components/schemas/Thing/properties"))
                .putObject("colour")
                .put("type", "string");
        ((ObjectNode) after.at("/components/schemas/NewThing/properties"))
                .putObject("colour")
                .put("type", "string");
        ((ObjectNode) after.path("paths")).set("/more", after.path("paths").path("/things"));

        assertThat(difference(before, after).isIncompatible()).isFalse();
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) YAML.readTree("""
                openapi: 3.1.0
                info: {title: Things, version: 1.0.0}
                paths:
                  /things:
                    post:
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}}}
                      responses:
                        '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                components:
                  schemas:
                    NewThing: {type: object, required: [name], properties: {name: {type: string}, size: {type: [integer, 'null']}}}
                    Thing: {type: object, properties: {name: {type: string}, size: {type: integer}}}
                """);
    }

    private static int major(JsonNode api) {
        return Integer.parseInt(api.at("/info/version").asText().split("\\.")[0]);
    }

    private static ChangedOpenApi difference(JsonNode before, JsonNode after) throws IOException {
        return OpenApiCompare.fromContents(comparable(before), comparable(after));
    }

    /** The library compares types as OpenAPI 3.0 writes them and would pass over those of 3.1. */
    private static String comparable(JsonNode api) throws IOException {
        ObjectNode copy = api.deepCopy();
        copy.put("openapi", "3.0.3");
        plain(copy);
        promiseWhatIsAnswered(copy);
        return new ObjectMapper().writeValueAsString(copy);
    }

    /**
     * A field that answers have had may not go, required or not. The library only minds required ones, so in answers all are: schemas that
     * answers refer to are copied for them.
     */
    private static void promiseWhatIsAnswered(ObjectNode api) {
        ObjectNode schemas = (ObjectNode) api.at("/components/schemas");
        ObjectNode answered = schemas.objectNode();
        schemas.properties().forEach(schema -> {
            JsonNode copy = schema.getValue().deepCopy();
            promise(copy);
            answered.set(schema.getKey() + ANSWERED, copy);
        });
        schemas.setAll(answered);
        api.path("paths").forEach(path -> path.forEach(operation -> promise(operation.path("responses"))));
    }

    private static void promise(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").isTextual()) {
                object.put("$ref", object.path("$ref").textValue() + ANSWERED);
            } else if (object.path("properties").isObject()) {
                ArrayNode required = object.putArray("required");
                object.path("properties").fieldNames().forEachRemaining(required::add);
            }
        }
        node.forEach(CompatibilityTest::promise);
    }

    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("type") instanceof ArrayNode types) {
            for (JsonNode type : types) {
                if (type.asText().equals("null")) {
                    object.put("nullable", true);
                } else {
                    object.set("type", type);
                }
            }
        }
        node.forEach(CompatibilityTest::plain);
    }
}
