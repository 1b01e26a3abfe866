package learninghub.events.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.events.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of this service, by everybody, on events in every state: the statuses of {@code who-may-do-what.md}. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WhoMayDoWhatTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Occasions occasions = new Occasions();
    private Matrix matrix = new Matrix(Map.of());

    @BeforeEach
    void read() throws IOException {
        matrix = Matrix.read();
    }

    @Test
    void everyOperationHasItsRows() throws IOException {
        assertThat(matrix.sections().keySet()).as("""
                        The operations of the OpenAPI document (expected) and the sections of src/test/resources%s (actual) differ.
                        For a new operation add a section "## METHOD /path" with a row for each state, or one row "any"; an operation
                        that is not about one event (/api/v1/events/{ref}…) has the one row "-". The head of the file explains.""", Matrix.FILE).containsExactlyInAnyOrderElementsOf(operations());
        List<String> missing = matrix.sections().values().stream()
                .flatMap(section -> section.states().stream()
                        .filter(state -> section.row(state) == null)
                        .map(state -> section.operation() + " has no row for: " + state))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        for (Matrix.Section section : matrix.sections().values()) {
            for (String state : section.states()) {
                List<Integer> row = section.row(state);
                for (Player player : row == null ? new Player[0] : Player.values()) {
                    check(section, state, player, row.get(player.ordinal()), wrong);
                }
            }
        }
        assertThat(wrong)
                .as("answers that differ from src/test/resources%s", Matrix.FILE)
                .isEmpty();
    }

    private void check(Matrix.Section section, String state, Player player, int expected, List<String> wrong) {
        Response answer = ask(section, state, player, expected);
        if (answer.statusCode() != expected) {
            wrong.add("%s × %s × %s: expected %d, was %d %s"
                    .formatted(
                            section.operation(),
                            state,
                            player.name().toLowerCase(Locale.ROOT),
                            expected,
                            answer.statusCode(),
                            answer.statusCode() < 300 ? "" : answer.asString()));
        }
    }

    private Response ask(Matrix.Section section, String state, Player player, int expected) {
        String event = state.equals(Matrix.NO_EVENT) ? "" : occasion(section, State.named(state), player, expected);
        RequestSpecification request = player.request().redirects().follow(false);
        if (!section.method().equals("GET")) {
            request.header("If-Match", "*").contentType(contentType(section));
        }
        String body = section.setting("body");
        if (body != null) {
            String unique = java.util.UUID.randomUUID().toString();
            // As bytes: REST Assured knows few media types of text.
            request.body(body.replace("${unique}", unique).getBytes(StandardCharsets.UTF_8));
        }
        String query = section.setting("query");
        String path = path(section, event, player) + (query == null ? "" : "?" + query);
        return request.urlEncodingEnabled(false).request(section.method(), path);
    }

    /** What is done to it would show in the cells after it; what is only looked at, or refused, does not. */
    private String occasion(Matrix.Section section, State state, Player player, int expected) {
        boolean changes = !section.method().equals("GET") && expected < 300;
        return changes ? occasions.fresh(state, player) : occasions.shared(state, player);
    }

    private static String contentType(Matrix.Section section) {
        String given = section.setting("type");
        if (given != null) {
            return given;
        }
        return section.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private String path(Matrix.Section section, String event, Player player) {
        Matcher variable = VARIABLE.matcher(section.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1);
            variable.appendReplacement(path, name.equals("ref") ? event : value(section, name, event, player));
        }
        return variable.appendTail(path).toString();
    }

    /** A literal of the section, or one of the things that must be made first. */
    private String value(Matrix.Section section, String name, String event, Player player) {
        String given = section.setting("{" + name + "}");
        if (given == null) {
            throw new IllegalStateException(section.operation() + " needs a line \"- {" + name + "}: value\"");
        }
        return given.startsWith("$") ? occasions.thing(given, event) : given;
    }

    private static Set<String> operations() throws IOException {
        JsonNode document = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../contracts/openapi/events-service.yaml").toFile());
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
