package learninghub.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PathTricksTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/articles;x=1",
                "/api/v1/articles/a;b/c",
                "/api/v1/articles%2Fa",
                "/api/v1/articles%2fa",
                "/api/v1/articles%5Ca",
                "/api/v1/articles%3Bx",
                "/api/v1/articles/%00",
                "/api/v1/articles/%0d%0aX-Hub-Role:editor",
                "/api/v1/articles/%2E%2E/events",
                "/api/v1/articles/.%2e/events",
                "/api/v1/articles/%252e%252e/events",
                "/api/v1/articles/%25",
                "/api/v1/articles\\..\\events",
                "/api/v1//articles",
                "//api/v1/articles",
                "/api/v1/articles//",
                "/api/v1/articles/",
                "/docs/",
                "/api/v1/./articles",
                "/api/v1/articles/../../../internal/x",
                "/api/v1/articles/..",
                "/api/v1/articles/.",
                "/api/v1/articles/%7f",
                "/api/v1/articles/%zz",
                "/api/v1/articles/%2",
                "/api/v1/articles#top",
                "/api/v1/articles/é",
                "http://localhost/api/v1/articles",
                "*"
            })
    void refusesWhatCanBeReadInTwoWaysAndNoServiceSeesIt(String target) throws IOException {
        try (Peer content = Peer.inPlaceOf("content")) {
            String answer = Wire.ask(Client.port(), "GET " + target + " HTTP/1.1");
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/invalid-path", "urn:uuid:");
            assertThat(content.seen()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/articles/a%20b",
                "/api/v1/articles/caf%C3%A9",
                "/api/v1/articles/a..b",
                "/api/v1/articles/.hidden",
                "/api/v1/articles/1.2",
                "/api/v1/articles?tag=a%2Fb;c&q=../%25%5C//"
            })
    void leavesPlainAddressesAndAllQueriesAsTheyAre(String target) throws IOException {
        try (Peer content = Peer.inPlaceOf("content")) {
            String answer = Wire.ask(Client.port(), "GET " + target + " HTTP/1.1");
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(content.seen()).containsExactly("GET " + target);
        }
    }

    @Test
    void refusesAQueryThatIsNotOneAndAHeadWithoutHost() throws IOException {
        assertThat(Wire.ask(Client.port(), "GET /api/v1/articles?q={x} HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("/problems/malformed");
        try (Wire wire = Wire.to(Client.port())) {
            wire.send("GET /api/v1/articles HTTP/1.1\r\nConnection: close\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 400 ").contains("/problems/malformed", "nosniff");
        }
    }

    @Test
    void refusesTricksInEveryMethodTheSameWay() throws IOException {
        for (String method : new String[] {"HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
            assertThat(Wire.ask(Client.port(), method + " /api/v1/articles;x HTTP/1.1"))
                    .as(method)
                    .startsWith("HTTP/1.1 400 ");
        }
    }
}
