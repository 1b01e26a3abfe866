package learninghub.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who spares a service that does not answer, and for how long. */
@QuarkusTest
@TestProfile(BreakerTest.Quick.class)
@QuarkusTestResource(Surroundings.class)
class BreakerTest {
    /** As many as by default are looked at; spared long enough to be seen. */
    public static final class Quick implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hub.gateway.breaker.last", "20", "hub.gateway.breaker.rest", "3S");
        }
    }

    /** More than half of the requests that are looked at, and no more than wait for its connections. */
    private static final int MANY = 12;

    private static final int ALL = 30;

    @Test
    void aServiceThatDoesNotAnswerIsAskedNothingForAWhileAndThenAgain() {
        try (Peer events = Peer.inPlaceOf("events")) {
            List<CompletableFuture<HttpResponse<String>>> unanswered = IntStream.range(0, MANY)
                    .mapToObj(i -> "/api/v1/events/" + UUID.randomUUID())
                    .peek(path -> events.on(path, request -> {}))
                    .map(path -> Client.start("GET", path, BodyPublishers.noBody()))
                    .toList();
            unanswered.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(503));
            int asked = events.seen().size();

            HttpResponse<String> spared = Client.get("/api/v1/events/spared");

            assertThat(spared.statusCode()).isEqualTo(503);
            assertThat(spared.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(events.seen()).hasSize(asked);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Client.get("/api/v1/events/spared").statusCode() == 200);
            assertThat(IntStream.range(0, ALL)
                            .map(i -> Client.get("/api/v1/events/again-" + i).statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void aServiceThatStartsAgainIsAskedAtOnce() {
        for (int i = 0; i < ALL; i++) {
            assertThat(Client.get("/api/v1/events/refused-" + i).statusCode()).isEqualTo(503);
        }
        try (Peer events = Peer.inPlaceOf("events")) {
            assertThat(Client.get("/api/v1/events/started").statusCode()).isEqualTo(200);
            assertThat(events.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void nobodyCanHaveAServiceSparedByBreakingOff(HttpClient.Version version) throws Exception {
        try (Peer events = Peer.inPlaceOf("events");
                HttpClient client = HttpClient.newBuilder().version(version).build()) {
            URI address = URI.create("http://localhost:" + Client.port() + "/api/v1/events/half");
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            for (int i = 0; i < ALL; i++) {
                HttpRequest half = HttpRequest.newBuilder(address)
                        .POST(BodyPublishers.ofInputStream(BreakerTest::breakingOff))
                        .build();
                assertThat(client.sendAsync(half, BodyHandlers.discarding())).failsWithin(Duration.ofSeconds(5));
            }
            await().until(() -> events.seen().stream()
                            .filter(seen -> seen.startsWith("POST"))
                            .count()
                    >= MANY);

            assertThat(IntStream.range(0, ALL)
                            .map(i -> Client.get("/api/v1/events/whole-" + i).statusCode()))
                    .containsOnly(200);
        }
    }

    private static InputStream breakingOff() {
        return new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        });
    }

    @Test
    void whatAServiceRefusesIsAnAnswer() {
        try (Peer events = Peer.inPlaceOf("events")) {
            for (int i = 0; i < ALL; i++) {
                String path = "/api/v1/events/away-" + i;
                events.on(path, request -> request.response().setStatusCode(503).end());
                assertThat(Client.get(path).statusCode()).isEqualTo(503);
            }
            assertThat(Client.get("/api/v1/events/there").statusCode()).isEqualTo(200);
            assertThat(events.seen()).hasSize(ALL + 1);
        }
    }
}
