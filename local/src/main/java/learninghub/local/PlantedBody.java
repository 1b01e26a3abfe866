package learninghub.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A JSON body made from a service's OpenAPI document: what is required by its examples, and one of its strings a given text. For tests
 * that ask every operation the same question.
 *
 * @param path with its parameters in braces
 * @param pointer of the string
 * @param free whether any text is a sound value there
 */
public record PlantedBody(String method, String path, String mediaType, String pointer, boolean free, String body) {
    /** Deep enough for every body there is; rules may hold rules. */
    private static final int DEEPEST = 6;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One for each string of each JSON body in the OpenAPI document. */
    public static List<PlantedBody> in(JsonNode document, String text) {
        List<PlantedBody> bodies = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation.getValue().path("requestBody").path("content");
                    content.properties().stream()
                            .filter(body -> body.getKey().matches("application/(.*\\+)?json"))
                            .forEach(body -> new Operation(
                                            document,
                                            operation.getKey().toUpperCase(Locale.ROOT),
                                            path.getKey(),
                                            body.getKey(),
                                            text)
                                    .plant(body.getValue().path("schema"), bodies));
                }));
        return bodies;
    }

    /** The path with these values in place of its parameters, {@code absent} for the others. */
    public String path(Map<String, String> values, String absent) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled.replaceAll("\\{[^}]*}", absent);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + pointer;
    }

    private record Operation(JsonNode document, String method, String path, String mediaType, String text) {
        void plant(JsonNode schema, List<PlantedBody> bodies) {
            List<Leaf> leaves = new ArrayList<>();
            leaves(schema, "", leaves);
            for (Leaf leaf : leaves) {
                JsonNode body = with(schema, leaf.pointer());
                bodies.add(new PlantedBody(method, path, mediaType, leaf.pointer(), leaf.free(), body.toString()));
            }
        }

        private record Leaf(String pointer, boolean free) {}

        private void leaves(JsonNode unresolved, String pointer, List<Leaf> leaves) {
            JsonNode schema = resolved(unresolved);
            if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
                return;
            }
            if (isA("string", schema)) {
                leaves.add(new Leaf(
                        pointer, !schema.has("enum") && !schema.has("format") && isFree(schema.path("pattern"))));
            }
            if (schema.has("items")) {
                leaves(schema.path("items"), pointer + "/0", leaves);
            }
            schema.path("properties")
                    .properties()
                    .forEach(property -> leaves(property.getValue(), pointer + "/" + property.getKey(), leaves));
        }

        /** What is required, and the text at the pointer; on the way to it all that there are examples of. */
        private JsonNode with(JsonNode unresolved, String pointer) {
            return around(unresolved, pointer, required(resolved(unresolved)));
        }

        private JsonNode around(JsonNode unresolved, String pointer, ObjectNode object) {
            JsonNode schema = resolved(unresolved);
            if (pointer.isEmpty()) {
                return NODES.textNode(text);
            }
            if (schema.has("items")) {
                JsonNode item = resolved(schema.path("items"));
                return NODES.arrayNode().add(around(item, pointer.substring(2), exemplary(item)));
            }
            int end = pointer.indexOf('/', 1);
            String name = end < 0 ? pointer.substring(1) : pointer.substring(1, end);
            JsonNode property = resolved(schema.path("properties").path(name));
            object.set(name, around(property, end < 0 ? "" : pointer.substring(end), exemplary(property)));
            return object;
        }

        private ObjectNode exemplary(JsonNode schema) {
            ObjectNode object = required(schema);
            schema.path("properties").properties().stream()
                    .filter(property -> resolved(property.getValue()).has("examples"))
                    .forEach(property -> object.set(property.getKey(), example(property.getValue())));
            return object;
        }

        private ObjectNode required(JsonNode schema) {
            ObjectNode object = NODES.objectNode();
            for (JsonNode name : schema.path("required")) {
                object.set(name.asText(), example(schema.path("properties").path(name.asText())));
            }
            return object;
        }

        private JsonNode example(JsonNode unresolved) {
            JsonNode schema = resolved(unresolved);
            if (schema.path("examples").has(0)) {
                return schema.path("examples").get(0);
            }
            if (schema.has("enum")) {
                return schema.path("enum").get(0);
            }
            if (isA("array", schema)) {
                ArrayNode array = NODES.arrayNode();
                return schema.has("minItems") ? array.add(example(schema.path("items"))) : array;
            }
            if (isA("object", schema)) {
                return required(schema);
            }
            return isA("string", schema)
                    ? NODES.textNode("text")
                    : isA("boolean", schema) ? NODES.booleanNode(true) : NODES.numberNode(1);
        }

        private JsonNode resolved(JsonNode schema) {
            JsonNode first = schema;
            for (String choice : List.of("allOf", "anyOf", "oneOf")) {
                for (JsonNode option : schema.path(choice)) {
                    if (!isA("null", option)) {
                        first = option;
                        break;
                    }
                }
            }
            String reference = first.path("$ref").asText("");
            return reference.isEmpty() ? first : resolved(document.at(reference.substring(1)));
        }

        /** Nothing asked for, or only that it is not blank. */
        private static boolean isFree(JsonNode pattern) {
            return pattern.isMissingNode() || pattern.asText().equals("\\S");
        }

        private static boolean isA(String type, JsonNode schema) {
            JsonNode named = schema.path("type");
            return named.asText().equals(type)
                    || named.isArray() && named.toString().contains("\"" + type + "\"");
        }
    }
}
