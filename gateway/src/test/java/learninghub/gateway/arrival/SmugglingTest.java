package learninghub.gateway.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.local.OddRequests;
import learninghub.local.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second request hidden in the first one's framing: it must reach no service. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SmugglingTest {
    private static final String HIDDEN = "GET /api/v1/articles/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    static List<String> oddFramings() {
        return OddRequests.framings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddFramings")
    void framingThatCanBeReadInTwoWaysIsRefused(String framing) throws IOException {
        try (Peer content = Peer.inPlaceOf("content");
                Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\n" + framing + "\r\n\r\n0\r\n\r\n" + HIDDEN);

            assertThat(wire.head()).startsWith("HTTP/1.1 400 ");
            assertThat(content.seen()).isEmpty();
        }
    }

    static List<String> oddChunks() {
        return OddRequests.chunks();
    }

    /** What of it went on before it was seen for what it is was broken off; what stands behind it is not a request. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("oddChunks")
    void whatStandsBehindBrokenChunksIsNoRequest(String chunks) throws IOException {
        try (Peer content = Peer.inPlaceOf("content");
                Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
                    + HIDDEN);

            assertThat(wire.rest()).doesNotContain("HTTP/1.1 200 ");
            assertThat(content.seen()).doesNotContain("GET /api/v1/articles/smuggled");
        }
    }

    /** Two framings where one must win: what goes on has that one only, so that the service cannot choose the other. */
    @Test
    void whatGoesOnIsFramedInOneWay() throws IOException {
        try (Peer content = Peer.inPlaceOf("content");
                Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n");

            assertThat(wire.rest()).contains("\"bytes\":5").doesNotContain("content-length\":\"3");
            assertThat(content.seen()).hasSize(1);
        }
    }

    @Test
    void aSecondHostIsRefused() throws IOException {
        try (Peer content = Peer.inPlaceOf("content")) {
            assertThat(Wire.ask(Client.port(), "GET /api/v1/articles HTTP/1.1", "Host: elsewhere.example"))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(content.seen()).isEmpty();
        }
    }
}
