package learninghub.gateway.wellknown;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WellKnownPagesTest {
    @Test
    void theCatalogLeadsToDescriptionsThatAreThere() {
        HttpResponse<String> catalog = Client.get("/.well-known/api-catalog");

        assertThat(header(catalog, "Content-Type")).startsWith("application/linkset+json");
        JsonArray descriptions =
                Client.json(catalog).getJsonArray("linkset").getJsonObject(0).getJsonArray("service-desc");
        for (int i = 0; i < descriptions.size(); i++) {
            HttpResponse<String> described =
                    Client.get(descriptions.getJsonObject(i).getString("href"));
            assertThat(described.statusCode()).isEqualTo(200);
            assertThat(header(described, "Content-Type"))
                    .isEqualTo(descriptions.getJsonObject(i).getString("type"));
        }
    }

    @Test
    void whoFindsAWeaknessIsToldWhomToTell() {
        HttpResponse<String> security = Client.get("/.well-known/security.txt");

        assertThat(header(security, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        var fields = security.body()
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        assertThat(fields.get("Contact")).startsWith("mailto:");
        assertThat(Duration.between(Instant.now(), Instant.parse(fields.get("Expires"))))
                .isBetween(Duration.ofDays(30), Duration.ofDays(365));
    }
}
