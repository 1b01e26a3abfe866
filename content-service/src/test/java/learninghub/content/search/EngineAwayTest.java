package learninghub.content.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** An OpenSearch server is named, and is not there. Which engine there is, is settled at start: this cannot be shown without another one. */
@QuarkusTest
@TestProfile(EngineAwayTest.Named.class)
@WithTestResource(RealParts.class)
class EngineAwayTest {
    @ConfigProperty(name = "hub.search.opensearch.url")
    URI server;

    /** Where nobody listens, at first. */
    public static final class Named implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hub.search.opensearch.url",
                    "http://127.0.0.1:" + SearchNode.freePort(),
                    "hub.search.opensearch.alias",
                    "hub-away");
        }
    }

    @Test
    void searchAloneIsAwayAndEverythingIsFoundOnceTheServerIsBack() {
        String word = Finding.word();
        String piece = Finding.piece(Map.of("body", word));
        for (String path : List.of(
                "/api/v1/search?q=falls",
                "/api/v1/search/suggestions?q=fal",
                "/api/v1/articles/" + piece + "/related")) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("Search"));
        }
        for (String path : List.of(
                "/api/v1/articles/" + piece,
                "/api/v1/articles?limit=1",
                "/api/v1/changes?limit=1",
                "/api/v1/tags?limit=1",
                "/api/v1/glossary")) {
            given().get(path).then().statusCode(200);
        }

        Assumptions.assumeTrue(SearchNode.isBuilt(), "module search-node is not built");
        SearchNode.start(server.getPort());

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Finding.search(word)
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(1))
                        .body("items[0].id", equalTo(piece)));
    }
}
