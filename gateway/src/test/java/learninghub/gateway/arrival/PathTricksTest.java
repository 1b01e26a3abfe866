package learninghub.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Stream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.local.OddRequests;
import learninghub.local.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PathTricksTest {
    static Stream<String> oddTargets() {
        return Stream.concat(
                OddRequests.targets("/api/v1/articles"),
                Stream.of("/docs/", "/api/v1/articles/../../../internal/x", "/api/v1/articles\\..\\events", "*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTargets")
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
