package learninghub.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of this service: as committed, and open to nobody who is not on a list. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PublishedContractTest {
    private static final Path GENERATED = Path.of("target/openapi/content-service.yaml");
    private static final Path COMMITTED = Path.of("../contracts/openapi/content-service.yaml");

    /** What may be asked without a token. This list may only shrink. */
    private static final Set<String> OPEN = Set.of(
            "get /api/v1/articles",
            "get /api/v1/articles/{ref}",
            "get /api/v1/articles/{ref}/attachments",
            "get /api/v1/attachments/{id}",
            "get /api/v1/articles/{ref}/comments",
            "get /api/v1/articles/{ref}/variants",
            "get /api/v1/articles/{ref}/related",
            "get /api/v1/changes",
            "get /api/v1/collections",
            "get /api/v1/collections/{collection}",
            "get /api/v1/comments/{id}",
            "get /api/v1/exports/articles",
            // Whoever has the secret of a preview link reads what it was made for.
            "get /api/v1/previews/{secret}",
            "get /api/v1/glossary",
            "get /api/v1/glossary/{id}",
            "get /api/v1/search",
            "get /api/v1/search/suggestions",
            "get /api/v1/tags",
            "get /api/v1/tags/{slug}",
            "get /api/v1/vocabularies",
            "get /api/v1/vocabularies/{slug}",
            "get /api/v1/vocabularies/{slug}/coverage",
            "get /api/v1/vocabularies/{slug}/terms/{termId}",
            "get /feeds/articles.atom",
            "get /feeds/articles.json",
            // Whoever knows the address of this feed reads it.
            "get /feeds/searches/{id}.atom",
            "get /oai",
            // A read as well: the protocol has it in two forms.
            "post /oai",
            "get /sitemap.xml");

    /** Rewritten with {@code -Dcontracts.update=true}; the difference is then read in review. */
    @Test
    void isTheCommittedOne() throws IOException {
        if (Boolean.getBoolean("contracts.update")) {
            Files.copy(GENERATED, COMMITTED, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(document(GENERATED)).isEqualTo(document(COMMITTED));
    }

    @Test
    void noOperationIsOpenThatIsNotOnTheList() throws IOException {
        Set<String> open = new TreeSet<>();
        document(GENERATED)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("security").isEmpty()) {
                        open.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void everyOperationHasAnIdATagAndASummary() throws IOException {
        document(GENERATED)
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("operationId").asText()).isNotBlank();
                    assertThat(operation.path("summary").asText())
                            .as(operation.path("operationId").asText())
                            .isNotBlank();
                    assertThat(operation.path("tags"))
                            .as(operation.path("operationId").asText())
                            .isNotEmpty();
                }));
    }

    private static JsonNode document(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    }
}
