package learninghub.gateway.arrival;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AnswerHeadersTest {
    static Peer content;

    @BeforeAll
    static void open() {
        content = Peer.inPlaceOf("content");
    }

    @AfterAll
    static void close() {
        content.close();
    }

    @Test
    void everyAnswerHasARequestIdATraceAndSafeHeaders() {
        for (String path : List.of("/api/v1/articles", "/api/v1/events", "/openapi", "/docs", "/nowhere", "/a;b")) {
            HttpResponse<String> answer = Client.get(path);
            assertThat(UUID.fromString(header(answer, "X-Request-Id"))).as(path).isNotNull();
            assertThat(header(answer, "traceparent")).as(path).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header(answer, "Date"), Instant::from))
                    .as(path)
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(header(answer, "Content-Security-Policy")).as(path).startsWith("default-src 'none'");
        }
    }

    @Test
    void keepsAClientsRequestIdOnlyWhenItIsAUuid() {
        String given = "0197b3f0-7a51-7c55-9d42-0f6f6f1f2a11";
        HttpResponse<String> kept = Client.get("/api/v1/articles", "X-Request-Id", given);
        assertThat(header(kept, "X-Request-Id")).isEqualTo(given);
        assertThat(sentOn(kept, "x-request-id")).isEqualTo(given);

        HttpResponse<String> replaced = Client.get("/api/v1/articles", "X-Request-Id", "1 or 1=1");
        assertThat(header(replaced, "X-Request-Id"))
                .isNotEqualTo("1 or 1=1")
                .isEqualTo(sentOn(replaced, "x-request-id"));
    }

    @Test
    void goesOnWithAClientsTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer =
                Client.get("/api/v1/articles", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(header(answer, "traceparent")).startsWith("00-" + trace);
        assertThat(sentOn(answer, "traceparent")).startsWith("00-" + trace).doesNotContain("00f067aa0ba902b7");
        assertThat(sentOn(answer, "traceparent")).isNotEqualTo(header(answer, "traceparent"));
    }

    @Test
    void dropsWhatAnAnswerWouldTellAboutAService() {
        content.on(
                "/api/v1/articles/telling",
                request -> request.response()
                        .putHeader("Server", "Quarkus")
                        .putHeader("X-Powered-By", "Java")
                        .putHeader("X-Request-Id", "theirs")
                        .putHeader("X-Hub-Node", "7")
                        .putHeader("Set-Cookie", "a=b")
                        .putHeader("ETag", "\"1\"")
                        .end("ok"));
        HttpResponse<String> answer = Client.get("/api/v1/articles/telling");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "x-hub-node", "set-cookie");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("theirs");
        assertThat(header(answer, "ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aPageOfAnotherOriginMayReadOnlyWhenItIsConfigured() {
        HttpResponse<String> known = Client.get("/api/v1/articles", "Origin", "http://localhost:5173");
        assertThat(header(known, "Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(header(known, "Access-Control-Expose-Headers")).contains("ETag", "Link", "Location", "X-Request-Id");
        HttpResponse<String> unknown = Client.get("/api/v1/articles", "Origin", "https://evil.example");
        assertThat(unknown.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(header(unknown, "X-Request-Id")).isNotEmpty();
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(Client.json(unknown).getString("type")).isEqualTo("/problems/forbidden");
    }

    @Test
    void aBrowserMayAskFirst() {
        HttpResponse<String> preflight = Client.send(
                "OPTIONS",
                "/api/v1/articles",
                BodyPublishers.noBody(),
                "Origin",
                "http://localhost:3000",
                "Access-Control-Request-Method",
                "PATCH",
                "Access-Control-Request-Headers",
                "authorization,if-match,idempotency-key");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(header(preflight, "Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match", "Idempotency-Key");
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEqualTo("false");
    }

    private static String sentOn(HttpResponse<String> answer, String header) {
        return Client.json(answer).getJsonObject("headers").getString(header);
    }
}
