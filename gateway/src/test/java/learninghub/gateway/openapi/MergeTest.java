package learninghub.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import learninghub.gateway.forward.Owner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MergeTest {
    static JsonNode merged;

    @BeforeAll
    static void merge() throws IOException {
        merged = Merge.of(
                List.of(
                        document(Owner.GATEWAY, "/openapi/gateway"),
                        document(Owner.CONTENT, "/merge/content-service"),
                        document(Owner.EVENTS, "/merge/events-service")),
                new SignIn("https://id.example/realms/hub"));
    }

    @Test
    void onlyWhatIsRoutedToAServiceIsShownAsIts() {
        assertThat(merged.path("paths").has("/internal/rebuild")).isFalse();
        assertThat(merged.path("paths").path("/api/v1/articles").has("get")).isTrue();
        assertThat(merged.path("paths").path("/api/v1/articles").has("delete")).isFalse();
    }

    @Test
    void equalComponentsAreOneAndDifferentOnesGetTheirServicesName() {
        JsonNode schemas = merged.at("/components/schemas");
        assertThat(schemas.has("Cursor")).isTrue();
        assertThat(schemas.has("EventsCursor")).isFalse();
        assertThat(schemas.at("/Page/properties/items/items/$ref").asText()).isEqualTo("#/components/schemas/Article");
        assertThat(schemas.at("/EventsPage/properties/items/items/type").asText())
                .isEqualTo("string");
    }

    @Test
    void referencesFollow() {
        JsonNode paths = merged.path("paths");
        String schema = "/responses/200/content/application~1json/schema/$ref";
        assertThat(paths.path("/api/v1/articles").path("get").at(schema).asText())
                .isEqualTo("#/components/schemas/Page");
        assertThat(paths.path("/api/v1/events").path("get").at(schema).asText())
                .isEqualTo("#/components/schemas/EventsPage");
        assertThat(merged.at("/components/schemas/Envelope/properties/page/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/EventsPage");
        assertThat(merged.at("/components/schemas/EventsPage/properties/next/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Cursor");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : merged.findValues("$ref")) {
            assertThat(merged.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
    }

    @Test
    void tagsAreNamedOnce() {
        assertThat(merged.path("tags").findValuesAsText("name"))
                .doesNotHaveDuplicates()
                .contains("Gateway", "Articles", "Events");
    }

    @Test
    void thereIsOneWayToSignInAndWhatIsOpenStaysOpen() {
        assertThat(new TreeSet<>(names(merged.at("/components/securitySchemes"))))
                .containsExactly("bearer", "signIn");
        assertThat(security("/api/v1/articles", "post")).isEqualTo("[{\"signIn\":[]},{\"bearer\":[]}]");
        assertThat(security("/api/v1/me/registrations", "get")).isEqualTo("[{\"signIn\":[]},{\"bearer\":[]}]");
        assertThat(security("/api/v1/articles", "get")).isEqualTo("[]");
        assertThat(security("/api/v1/events", "get")).isEqualTo("[]");
    }

    private static String security(String path, String method) {
        return merged.path("paths").path(path).path(method).path("security").toString();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static ServiceDocument document(Owner owner, String name) throws IOException {
        JsonNode root =
                new ObjectMapper(new YAMLFactory()).readTree(MergeTest.class.getResourceAsStream(name + ".yaml"));
        return new ServiceDocument(owner, (ObjectNode) root);
    }
}
