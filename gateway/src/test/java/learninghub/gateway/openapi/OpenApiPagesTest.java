package learninghub.gateway.openapi;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OpenApiPagesTest {
    @Test
    void oneDocumentDescribesAllParts() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Client.get("/openapi").body());
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(document.path("paths").has("/api/v1/whoami")).isTrue();
        assertThat(document.at("/components/securitySchemes/signIn/flows/authorizationCode/authorizationUrl")
                        .asText())
                .isEqualTo(Surroundings.SIGN_IN + "/protocol/openid-connect/auth");
        assertThat(document.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @Test
    void itIsYamlForWhoeverPrefersThat() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Client.get("/openapi.json").body());
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        HttpResponse<String> negotiated = Client.get("/openapi", "Accept", "application/yaml");
        assertThat(header(negotiated, "Content-Type")).isEqualTo("application/yaml");
        assertThat(header(negotiated, "Vary")).contains("Accept");
        assertThat(yaml.readTree(negotiated.body())).isEqualTo(json);
        assertThat(yaml.readTree(Client.get("/openapi", "Accept", "text/yaml").body()))
                .isEqualTo(json);
        assertThat(yaml.readTree(Client.get("/openapi.yaml").body())).isEqualTo(json);
        assertThat(Client.get("/openapi", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(Client.send("DELETE", "/openapi", BodyPublishers.noBody()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void thePageToTryItLoadsNothingFromElsewhere() {
        HttpResponse<String> page = Client.get("/docs");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("http://", "https://").doesNotContainPattern("<script>|style=");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self';", "connect-src 'self' http://localhost:8180/;", "frame-ancestors 'none'");
        for (String file : List.of(
                "swagger-ui.css",
                "swagger-ui-bundle.js",
                "oauth2-redirect.html",
                "oauth2-redirect.js",
                "start.js",
                "favicon-32x32.png")) {
            assertThat(Client.get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(Client.get("/docs/start.js").body()).contains("hub-web", "usePkceWithAuthorizationCodeGrant: true");
    }

    @Test
    void nothingElseOfTheLibraryIsServed() {
        assertThat(Client.get("/docs/swagger-ui.js").statusCode()).isEqualTo(404);
        assertThat(Client.get("/webjars/swagger-ui/5.32.2/index.html").statusCode())
                .isEqualTo(404);
        assertThat(Client.get("/problems.json").statusCode()).isEqualTo(404);
    }
}
