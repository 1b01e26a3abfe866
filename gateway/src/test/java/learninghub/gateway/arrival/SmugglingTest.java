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

/** A second request hidden in the first one's framing: it must reach no service. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SmugglingTest {
    private static final String HIDDEN = "GET /api/v1/articles/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nContent-Length: 70",
                "Content-Length: 70\r\nContent-Length: 0",
                "Content-Length: 0, 70",
                "Content-Length: +0",
                "Content-Length: -1",
                "Content-Length: 0x0",
                "Content-Length: zero",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding: chunked\u0000",
                "X: y\r\n Transfer-Encoding: chunked\r\nTransfer-Encoding: cow"
            })
    void framingThatCanBeReadInTwoWaysIsRefused(String framing) throws IOException {
        try (Peer content = Peer.inPlaceOf("content");
                Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\n" + framing + "\r\n\r\n0\r\n\r\n" + HIDDEN);

            assertThat(wire.head()).startsWith("HTTP/1.1 400 ");
            assertThat(content.seen()).isEmpty();
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
