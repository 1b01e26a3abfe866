package learninghub.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ObservationTest {
    @Test
    void isReadyThoughNoServiceIs() throws Exception {
        assertThat(management("/q/health/live")).contains("\"UP\"");
        assertThat(management("/q/health/ready")).contains("\"UP\"");
    }

    @Test
    void countsByRouteAndNeverByAddress() throws Exception {
        try (Peer content = Peer.inPlaceOf("content")) {
            Client.get("/api/v1/articles/a-secret-slug?q=secret-words");
            Client.get("/nowhere/secret-path");
            Client.get("/secret;trick");
            assertThat(content.seen()).hasSize(1);
        }
        assertThat(management("/q/metrics"))
                .contains("http_server_requests_seconds", "uri=\"/api/v1/articles\"")
                .doesNotContain("secret");
    }

    private static String management(String path) throws IOException, InterruptedException {
        URI url = ConfigProvider.getConfig().getValue("test.management.url", URI.class);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
