package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Composes the example of a whole body from the examples of its parts, which the services keep where the parts are declared: what is said
 * once cannot differ from place to place.
 */
final class Examples {
    /** How deep a body that holds its own kind (comments, terms) is followed. */
    private static final int DEPTH = 6;

    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "0190f3a2-7c1e-7b64-9c39-3f1b6f2a9d10",
            "date-time", "2026-03-02T09:30:00Z",
            "date", "2026-03-02",
            "uri", "https://example.org/",
            "email", "somebody@example.org");

    /** Of the patterns that name their words: one of several, or two capitals for a country. */
    private static final Pattern WORDS = Pattern.compile("[a-z-]+(\\|[a-z-]+)*");

    private static final String COUNTRY = "[A-Z]{2}";

    private final JsonNode document;

    Examples(JsonNode document) {
        this.document = document;
    }

    /** Gives an example to a body, or a parameter, that has none and whose schema says enough. */
    void complete(ObjectNode described) {
        if (described.has("schema") && !described.has("example") && !described.has("examples")) {
            JsonNode example = of(described.path("schema"), DEPTH);
            if (example != null) {
                described.set("example", example);
            }
        }
    }

    private @Nullable JsonNode of(JsonNode reference, int depth) {
        JsonNode schema = resolved(reference);
        if (depth == 0) {
            return null;
        }
        for (JsonNode given : new JsonNode[] {schema.at("/examples/0"), schema.path("example"), schema.path("const")}) {
            if (!given.isMissingNode()) {
                return given;
            }
        }
        for (String choice : new String[] {"allOf", "oneOf", "anyOf"}) {
            if (schema.has(choice)) {
                return of(firstButNull(schema.path(choice)), depth);
            }
        }
        return schema.has("enum") ? schema.at("/enum/0") : byType(schema, depth);
    }

    private @Nullable JsonNode byType(JsonNode schema, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> nodes.textNode(word(schema));
            case "integer", "number" -> nodes.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> nodes.booleanNode(true);
            default -> null;
        };
    }

    private static String word(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        if (WORDS.matcher(pattern).matches()) {
            return pattern.split("\\|")[0];
        }
        return pattern.equals(COUNTRY)
                ? "GB"
                : BY_FORMAT.getOrDefault(schema.path("format").asText(), "text");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = of(property.getValue(), depth - 1);
            if (value != null) {
                example.set(property.getKey(), value);
            }
        });
        return example;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode example = JsonNodeFactory.instance.arrayNode();
        JsonNode item = of(schema.path("items"), depth - 1);
        return item == null ? example : example.add(item);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isTextual() ? document.at(reference.textValue().substring(1)) : schema;
    }

    private static JsonNode firstButNull(JsonNode choices) {
        for (JsonNode choice : choices) {
            if (!type(choice).equals("null")) {
                return choice;
            }
        }
        return choices.path(0);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one :
                type.isArray() ? type : JsonNodeFactory.instance.arrayNode().add(type)) {
            if (!one.asText().equals("null")) {
                return one.asText(schema.has("properties") ? "object" : "");
            }
        }
        return "null";
    }
}
