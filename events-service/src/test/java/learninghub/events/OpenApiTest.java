package learninghub.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiTest {
    private static final Path CONTRACT = Path.of("..", "contracts", "openapi", "events-service.yaml");

    /** Open to everyone. May only shrink. */
    private static final Set<String> ANONYMOUS = Set.of(
            "listEvents",
            "readEventSeries",
            "getSeriesAsCalendar",
            "listMaterials",
            "listQuestions",
            // Names of those who agreed to be named.
            "listAttendees",
            "getEventAtomFeed",
            "getEventJsonFeed",
            "readEvent",
            "getCalendar",
            "getEventAsCalendar",
            // Whoever has the secret of a calendar link reads that calendar.
            "getMyCalendar",
            // Whoever has the link at the end of a letter turns its kind off; mail programs do so without signing in
            // (RFC 8058).
            "askToUnsubscribeFromEventNotices",
            "unsubscribeFromEventNotices",
            // Whoever holds a certificate can check it.
            "checkCertificate");

    @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
    int managementPort;

    @Test
    void the_committed_contract_is_what_the_service_does() throws IOException {
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(CONTRACT, document());
        }
        assertThat(document())
                .as("mvnw -f events-service/pom.xml test -Dtest=OpenApiTest -Dcontracts.update=true rewrites it")
                .isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void nothing_is_open_to_everyone_that_is_not_on_the_list() throws IOException {
        List<String> open = new ArrayList<>();
        for (JsonNode operation : operations()) {
            if (!operation.has("security")) {
                open.add(operation.path("operationId").asText());
            }
        }
        assertThat(open).containsExactlyInAnyOrderElementsOf(ANONYMOUS);
    }

    @Test
    void every_operation_has_a_name_a_summary_and_a_tag() throws IOException {
        assertThat(operations())
                .allMatch(
                        operation -> operation.has("operationId") && operation.has("summary") && operation.has("tags"));
    }

    private List<JsonNode> operations() throws IOException {
        List<JsonNode> operations = new ArrayList<>();
        for (JsonNode path : new YAMLMapper().readTree(document()).get("paths")) {
            for (JsonNode operation : path) {
                operations.add(operation);
            }
        }
        return operations;
    }

    private String document() {
        return given().port(managementPort).get("/q/openapi").asString();
    }
}
