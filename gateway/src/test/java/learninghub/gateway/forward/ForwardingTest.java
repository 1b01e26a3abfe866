package learninghub.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.local.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ForwardingTest {
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
    void sendsARequestToItsOwnerAsItIs() {
        HttpResponse<String> answer = Client.send(
                "PATCH",
                "/api/v1/networks/psn?x=%C3%A9",
                BodyPublishers.ofString("{\"a\":1}"),
                "Content-Type",
                "application/merge-patch+json",
                "Idempotency-Key",
                "k1");
        JsonObject told = Client.json(answer);
        assertThat(network.seen()).contains("PATCH /api/v1/networks/psn?x=%C3%A9");
        assertThat(told.getInteger("bytes")).isEqualTo(7);
        assertThat(told.getJsonObject("headers").getString("content-type")).isEqualTo("application/merge-patch+json");
        assertThat(told.getJsonObject("headers").getString("idempotency-key")).isEqualTo("k1");
    }

    @Test
    void leavesItToTheServiceWhichFormAClientGets() {
        HttpResponse<String> answer = Client.send(
                "GET",
                "/feeds/articles.atom?tag=psirf",
                BodyPublishers.noBody(),
                "Accept",
                "application/atom+xml, */*;q=0.1",
                "If-Modified-Since",
                "Sun, 22 Nov 2026 10:00:00 GMT");
        JsonObject headers = Client.json(answer).getJsonObject("headers");
        assertThat(content.seen()).contains("GET /feeds/articles.atom?tag=psirf");
        assertThat(headers.getString("accept")).isEqualTo("application/atom+xml, */*;q=0.1");
        assertThat(headers.getString("if-modified-since")).isEqualTo("Sun, 22 Nov 2026 10:00:00 GMT");
    }

    @Test
    void tellsTheServiceWhoAskedAndNotWhatTheClientClaims() throws IOException {
        String answer = Wire.ask(
                Client.port(),
                "GET /api/v1/articles HTTP/1.1",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /internal",
                "Forwarded: for=203.0.113.9;host=evil.example",
                "X-Real-IP: 203.0.113.9",
                "X-Hub-Role: editor",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /internal/x",
                "Cookie: session=1",
                "Proxy-Authorization: Basic eA==",
                "TE: trailers",
                "X-Secret-Hop: 1",
                "Connection: X-Secret-Hop");
        JsonObject headers = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n"))).getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("localhost");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("accept-encoding")).isEqualTo("identity");
        assertThat(headers.fieldNames())
                .doesNotContain(
                        "forwarded",
                        "x-real-ip",
                        "x-hub-role",
                        "x-http-method-override",
                        "x-original-url",
                        "cookie",
                        "proxy-authorization",
                        "te",
                        "x-secret-hop",
                        "x-forwarded-prefix");
    }

    @Test
    void internalsAndManagementAreNotThereWhateverTheMethod() {
        for (String path : List.of("/internal/memberships/1", "/q/health", "/q/metrics", "/", "/api/v1/nothing")) {
            for (String method : List.of("GET", "POST", "DELETE")) {
                HttpResponse<String> answer = Client.send(method, path, BodyPublishers.noBody());
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(404);
                assertThat(Client.json(answer).getString("type")).isEqualTo("/problems/not-found");
            }
        }
    }

    @Test
    void refusesFramingThatTwoProgramsCouldReadDifferently() throws IOException {
        int before = content.seen().size();
        for (String framing : List.of("xchunked", "gzip, chunked", "identity")) {
            assertThat(Wire.ask(Client.port(), "POST /api/v1/articles HTTP/1.1", "Transfer-Encoding: " + framing))
                    .as(framing)
                    .startsWith("HTTP/1.1 400 ");
        }
        assertThat(Wire.ask(Client.port(), "TRACE /api/v1/articles HTTP/1.1")).startsWith("HTTP/1.1 405 ");
        assertThat(content.seen()).hasSize(before);
    }

    @Test
    void doesNotOpenTunnels() throws IOException {
        String answer = Wire.ask(
                Client.port(),
                "GET /api/v1/articles HTTP/1.1",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Connection: Upgrade");
        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("\"upgrade\"");
    }

    @Test
    void answersWithoutBodyStayWithoutBody() throws IOException {
        content.on(
                "/api/v1/articles/none",
                request -> request.response()
                        .setStatusCode(204)
                        .putHeader("ETag", "\"2\"")
                        .end());
        String answer = Wire.ask(Client.port(), "DELETE /api/v1/articles/none HTTP/1.1");
        assertThat(answer)
                .startsWith("HTTP/1.1 204 ")
                .endsWith("\r\n\r\n")
                .doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void anOldClientIsNotGivenAnEndlessAnswerToHold() throws IOException {
        content.on(
                "/api/v1/exports/old",
                request -> request.response().setChunked(true).end("a\nb\n"));
        String answer = Wire.ask(Client.port(), "GET /api/v1/exports/old HTTP/1.0");
        assertThat(answer).contains(" 400 ", "/problems/malformed", "HTTP/1.1");
    }

    /** Each event loop has its own. */
    @Test
    void keepsItsConnectionsToTheServices() throws IOException {
        content.on(
                "/api/v1/articles/who",
                request -> request.response().end("" + request.remoteAddress().port()));
        int loops = VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE;
        Set<String> connections = new HashSet<>();
        for (int i = 0; i < 3 * loops; i++) {
            connections.add(Client.get("/api/v1/articles/who").body());
        }
        assertThat(connections).hasSizeLessThanOrEqualTo(loops);
    }
}
