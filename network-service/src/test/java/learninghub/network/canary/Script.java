package learninghub.network.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Everything this service can be asked, out of its OpenAPI document. */
final class Script {
    private static final Set<String> OWN_OF_A_REQUEST = Set.of("X-Request-Id", "traceparent");

    private final List<Operation> operations;

    private Script(List<Operation> operations) {
        this.operations = operations;
    }

    static Script ofAll() {
        List<Operation> operations = new ArrayList<>();
        document()
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        // What changes something outside the network is not for everybody to try: it would be the end of the cast.
        operations.removeIf(
                operation -> !operation.isRead() && !operation.template().contains("{slug}"));
        return new Script(operations);
    }

    /** What changes nothing. */
    Script reading() {
        return new Script(operations.stream().filter(Operation::isRead).toList());
    }

    /** Each answer in full, but for what differs between any two requests, by what was asked. */
    Map<String, String> answers(Supplier<RequestSpecification> reader, String slug, Map<String, String> ids, String q) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Operation operation : operations) {
            for (Map<String, String> filled : operation.fillings(ids)) {
                String path = operation.path(slug, filled);
                answers.put(operation.method() + " " + path, told(operation.ask(reader.get(), path, q)));
            }
        }
        return answers;
    }

    private static String told(Response answer) {
        List<String> headers = answer.headers().asList().stream()
                .filter(header -> !OWN_OF_A_REQUEST.contains(header.getName()))
                .map(Object::toString)
                .sorted()
                .toList();
        String body = answer.asString().replaceAll("urn:uuid:[0-9a-f-]{36}|\"[0-9a-f]{32}\"", "…");
        return answer.statusCode() + " " + headers + " " + body;
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("target/openapi/network-service.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One operation of the document. */
    record Operation(String method, String template, JsonNode described) {
        boolean isRead() {
            return method.equals("GET") || template.endsWith("/searches");
        }

        /** {@code {id}} stands for different things: each is tried. */
        List<Map<String, String>> fillings(Map<String, String> ids) {
            if (!template.contains("{id}")) {
                return List.of(ids);
            }
            List<Map<String, String>> fillings = new ArrayList<>();
            for (String kind : List.of("id", "discussion", "resource")) {
                Map<String, String> filling = new LinkedHashMap<>(ids);
                filling.put("id", ids.getOrDefault(kind, "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2eff"));
                fillings.add(filling);
            }
            return fillings;
        }

        String path(String slug, Map<String, String> ids) {
            String path = template.replace("{slug}", slug).replace("{secret}", "guessed");
            for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
            return path.replaceAll("\\{[a-zA-Z]+}", "019aa3b0-7c1e-7d3b-9a64-0d6f5b1c2eff");
        }

        Response ask(RequestSpecification reader, String path, String q) {
            String body = template.endsWith("/searches") ? "{\"q\":\"" + q + "\",\"limit\":50}" : "{}";
            RequestSpecification request = reader.header("If-Match", "*").contentType(contentType());
            return (method.equals("GET") ? request : request.body(body)).request(method, path);
        }

        private String contentType() {
            boolean patch = described.at("/requestBody/content").has("application/merge-patch+json");
            return patch ? "application/merge-patch+json" : "application/json";
        }
    }
}
