package learninghub.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of this service: as committed, and open to nobody who is not on a list. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PublishedContractTest {
    private static final Path GENERATED = Path.of("target/openapi/network-service.yaml");
    private static final Path COMMITTED = Path.of("../contracts/openapi/network-service.yaml");

    /** What may be asked without a token: what is public, and what an address with a secret opens. This list may only shrink. */
    private static final Set<String> OPEN = Set.of(
            // The link at the end of a letter; mail programs follow it without signing in (RFC 8058).
            "askToUnsubscribeFromNetworkNotices",
            "unsubscribeFromNetworkNotices",
            "listNetworks",
            "getNetwork",
            "getFigures",
            "getNetworkCalendar",
            "getPrivateFile",
            // Whoever holds the address of an erasure looks how far it is; the account is gone by then.
            "getErasure");

    /** Rewritten with {@code -Dcontracts.update=true}; the difference is then read in review. */
    @Test
    void the_document_is_the_committed_one() throws IOException {
        if (Boolean.getBoolean("contracts.update")) {
            Files.copy(GENERATED, COMMITTED, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(GENERATED)).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void no_operation_is_open_that_is_not_on_the_list() throws IOException {
        assertThat(operations())
                .filteredOn(operation -> operation.path("security").isEmpty())
                .extracting(operation -> operation.path("operationId").asText())
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void every_operation_has_an_id_a_tag_and_a_summary() throws IOException {
        assertThat(operations())
                .isNotEmpty()
                .allMatch(
                        operation -> operation.has("operationId") && operation.has("summary") && operation.has("tags"));
    }

    @Test
    void what_only_services_ask_is_not_in_it() throws IOException {
        assertThat(Files.readString(GENERATED)).doesNotContain("internal/");
    }

    private static List<JsonNode> operations() throws IOException {
        List<JsonNode> operations = new ArrayList<>();
        JsonNode document = new ObjectMapper()
                .readTree(Path.of("target/openapi/network-service.json").toFile());
        document.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }
}
