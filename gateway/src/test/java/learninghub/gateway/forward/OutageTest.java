package learninghub.gateway.forward;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OutageTest {
    static Peer content;
    static Peer network;

    @BeforeAll
    static void open() {
        content = Peer.inPlaceOf("content");
        network = Peer.inPlaceOf("network");
    }

    @AfterAll
    static void close() {
        content.close();
        network.close();
    }

    @Test
    void aServiceThatIsDownIsSaidToBeAtOnceAndTheOthersGoOn() {
        Instant start = Instant.now();
        assertUnavailable(Client.get("/api/v1/events"));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(Client.get("/api/v1/articles").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatHangsIsWaitedForOnlySoLong() {
        content.on("/api/v1/articles/hangs", request -> {});
        Instant start = Instant.now();
        assertUnavailable(Client.get("/api/v1/articles/hangs"));
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
    }

    @Test
    void aServiceThatTakesABodyAndHangsIsWaitedForOnlySoLong() {
        content.on("/api/v1/articles/takes-and-hangs", request -> request.handler(taken -> {}));
        assertUnavailable(Client.send("POST", "/api/v1/articles/takes-and-hangs", BodyPublishers.ofString("{}")));
    }

    @Test
    void aLongPollMayTakeLonger() {
        content.on(
                "/api/v1/changes",
                request -> content.vertx()
                        .setTimer(1_500, waited -> request.response().end("[]")));
        assertThat(Client.get("/api/v1/changes?wait=30").statusCode()).isEqualTo(200);
    }

    @Test
    void thoseWhoWaitForChangesDisturbNobodyElse() {
        content.on(
                "/api/v1/changes",
                request -> content.vertx()
                        .setTimer(1_500, waited -> request.response().end("[]")));
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 40)
                .mapToObj(i -> Client.start("GET", "/api/v1/changes?wait=30", BodyPublishers.noBody()))
                .toList();
        Instant start = Instant.now();
        assertThat(Client.send("DELETE", "/api/v1/articles/anything", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void aConnectionThatBreaksIsTriedOnceMoreForARead() {
        AtomicInteger asked = new AtomicInteger();
        content.on("/api/v1/articles/breaks-once", request -> {
            if (asked.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("here");
            }
        });
        assertThat(Client.get("/api/v1/articles/breaks-once").body()).isEqualTo("here");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aConnectionThatBreaksAgainIsGivenUp() {
        AtomicInteger asked = new AtomicInteger();
        content.on("/api/v1/articles/breaks", request -> {
            asked.incrementAndGet();
            request.connection().close();
        });
        assertUnavailable(Client.get("/api/v1/articles/breaks"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void aWriteIsNeverSentTwice() {
        AtomicInteger asked = new AtomicInteger();
        content.on(
                "/api/v1/articles/write-breaks",
                request -> request.body().onComplete(read -> {
                    asked.incrementAndGet();
                    request.connection().close();
                }));
        assertUnavailable(Client.send("POST", "/api/v1/articles/write-breaks", BodyPublishers.ofString("{}")));
        assertUnavailable(Client.send("DELETE", "/api/v1/articles/write-breaks", BodyPublishers.noBody()));
        assertThat(asked).hasValue(2);
    }

    @Test
    void manyRequestsToAServiceThatHangsAreAllAnsweredAndDisturbNobodyElse() {
        network.on("/api/v1/networks/hangs", request -> {});
        Instant start = Instant.now();
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 40)
                .mapToObj(i -> Client.start("GET", "/api/v1/networks/hangs", BodyPublishers.noBody()))
                .toList();
        assertThat(Client.get("/api/v1/articles").statusCode()).isEqualTo(200);
        waiting.forEach(answer -> assertUnavailable(answer.join()));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void anAnswerThatBreaksOffInTheMiddleIsNotMadeToLookWhole() {
        content.on("/api/v1/articles/half", request -> {
            request.response().putHeader("Content-Length", "100").write("half");
            content.vertx().setTimer(50, later -> request.connection().close());
        });
        CompletableFuture<HttpResponse<String>> answer =
                Client.start("GET", "/api/v1/articles/half", BodyPublishers.noBody());
        assertThat(answer).failsWithin(Duration.ofSeconds(5));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.json(answer).getString("type")).isEqualTo("/problems/unavailable");
        assertThat(Client.json(answer).getString("instance")).isEqualTo("urn:uuid:" + header(answer, "X-Request-Id"));
        assertThat(header(answer, "Retry-After")).isEqualTo("5");
    }
}
