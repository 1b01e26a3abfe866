package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for every operation of the merged document and so is said here, not a hundred times over. */
final class Completion {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document;
    private final Examples examples;

    private Completion(ObjectNode document) {
        this.document = document;
        this.examples = new Examples(document);
    }

    static void of(ObjectNode document) {
        Completion completion = new Completion(document);
        List<ObjectNode> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(member -> SignIn.METHODS.contains(member.getKey()))
                        .forEach(operation -> operations.add((ObjectNode) operation.getValue())));
        completion.tellLocalTimes();
        operations.forEach(completion::complete);
        completion.dropUnused();
    }

    /** A time without offset is no RFC 3339 date-time, though the services' generator says so. */
    private void tellLocalTimes() {
        if (document.at("/components/schemas/LocalDateTime") instanceof ObjectNode local) {
            local.remove("format");
            local.put("pattern", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?$");
        }
    }

    private void complete(ObjectNode operation) {
        if (!operation.has("description")) {
            operation.set("description", operation.path("summary"));
        }
        sayWhatGoesWrong(operation.withObjectProperty("responses"));
        operation.path("requestBody").path("content").properties().stream()
                .filter(body -> body.getKey().equals(MERGE_PATCH))
                .forEach(body -> takeAnyPart((ObjectNode) body.getValue()));
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")) {
                examples.complete((ObjectNode) parameter);
            }
        });
        completeBodies(operation.path("requestBody"));
        operation.path("responses").forEach(this::completeBodies);
    }

    /** A problem whose type says which; the services say it under {@code default}, which generators of clients pass over. */
    private static void sayWhatGoesWrong(ObjectNode responses) {
        JsonNode problem = responses.path("default");
        if (!problem.isMissingNode() && !responses.has("4XX")) {
            responses.set("4XX", problem.deepCopy());
        }
    }

    private void completeBodies(JsonNode requestOrResponse) {
        requestOrResponse.path("content").properties().stream()
                .filter(body -> body.getKey().endsWith("json"))
                .forEach(body -> examples.complete((ObjectNode) body.getValue()));
    }

    /** A merge patch names what changes and nothing else: what is required of the whole is not required of it. */
    private void takeAnyPart(ObjectNode body) {
        String reference = body.path("schema").path("$ref").asText();
        if (reference.startsWith(SCHEMAS)) {
            String name = reference.substring(SCHEMAS.length());
            ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
            if (!schemas.has(name + "Patch")) {
                schemas.set(name + "Patch", part(schemas.path(name)));
            }
            body.putObject("schema").put("$ref", reference + "Patch");
        }
    }

    private ObjectNode part(JsonNode whole) {
        ObjectNode part = whole.deepCopy();
        part.remove(List.of("required", "allOf"));
        whole.path("allOf").forEach(inherited -> {
            JsonNode known = document.at(inherited.path("$ref").asText("#").substring(1));
            part.withObjectProperty("properties")
                    .setAll((ObjectNode) known.path("properties").deepCopy());
        });
        return part;
    }

    private void dropUnused() {
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        Set<String> unused;
        do {
            Set<String> used = new HashSet<>(document.findValuesAsText("$ref"));
            unused = new HashSet<>();
            for (var name : schemas.properties()) {
                if (!used.contains(SCHEMAS + name.getKey())) {
                    unused.add(name.getKey());
                }
            }
            schemas.remove(unused);
        } while (!unused.isEmpty());
    }
}
