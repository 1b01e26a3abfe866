package learninghub.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import learninghub.local.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingTest {
    private static final int MEBIBYTE = 1024 * 1024;

    /** Sent in all: far more than the four sockets on the way may hold by themselves, and an import may still have it. */
    private static final int SENT = 60;

    /** What the kernel's buffers of those sockets grow to at most, with room; a gateway without back-pressure would take all. */
    private static final long HELD = 48L * MEBIBYTE;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    void noByteOfABodyIsLostWhileItsTokenIsChecked() {
        byte[] body = new byte[900_000];
        Arrays.fill(body, (byte) 'x');
        HttpResponse<String> answer = Client.send(
                "POST",
                "/api/v1/articles",
                BodyPublishers.ofByteArray(body),
                "Authorization",
                "Bearer " + Tokens.member());
        assertThat(Client.json(answer).getInteger("bytes")).isEqualTo(900_000);
    }

    @Test
    void aSlowServiceSlowsTheClientInsteadOfFillingMemory() throws Exception {
        CompletableFuture<HttpServerRequest> arrived = new CompletableFuture<>();
        AtomicLong taken = new AtomicLong();
        content.on("/api/v1/imports", request -> {
            request.pause();
            arrived.complete(request);
        });
        AtomicLong sent = new AtomicLong();
        try (Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Length: " + SENT * MEBIBYTE + "\r\n\r\n");
            Thread sender = Thread.startVirtualThread(() -> send(wire, SENT, sent));
            HttpServerRequest request = arrived.get(5, TimeUnit.SECONDS);
            awaitStandstill(sent);
            assertThat(sent.get()).isLessThan(HELD);
            request.handler(chunk -> taken.addAndGet(chunk.length()));
            request.endHandler(end -> request.response().setStatusCode(202).end());
            request.resume();
            assertThat(wire.head()).startsWith("HTTP/1.1 202 ");
            sender.join(Duration.ofSeconds(5));
        }
        assertThat(taken).hasValue((long) SENT * MEBIBYTE);
    }

    @ParameterizedTest(name = "its length declared: {0}")
    @ValueSource(booleans = {false, true})
    void aSlowClientSlowsTheServiceInsteadOfFillingMemory(boolean declared) throws Exception {
        AtomicLong written = new AtomicLong();
        content.on("/api/v1/exports/articles", request -> {
            request.response().setChunked(!declared);
            if (declared) {
                request.response().putHeader("Content-Length", Integer.toString(SENT * MEBIBYTE));
            }
            pour(request.response(), written, SENT);
        });
        try (Wire wire = Wire.to(Client.port())) {
            wire.send("GET /api/v1/exports/articles HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            awaitStandstill(written);
            assertThat(written.get()).isLessThan(HELD);
            assertThat(wire.rest().length()).isGreaterThanOrEqualTo(SENT * MEBIBYTE);
        }
    }

    /** Bytes around what is passed on at a time, sent in one piece and in two. */
    @ParameterizedTest(name = "{0} bytes, then {1}")
    @CsvSource({"0, 0", "1, 0", "6000, 0", "32768, 0", "32768, 1", "1, 32768", "300000, 0", "70000, 230000"})
    void anAnswerOfDeclaredLengthArrivesWhole(int first, int then) {
        content.on("/api/v1/exports/declared", request -> {
            HttpServerResponse answer = request.response();
            answer.putHeader("Content-Length", Integer.toString(first + then));
            if (then == 0) {
                answer.end(Buffer.buffer(bytes(0, first)));
            } else {
                answer.write(Buffer.buffer(bytes(0, first)));
                content.vertx().setTimer(20, later -> answer.end(Buffer.buffer(bytes(first, then))));
            }
        });
        HttpResponse<byte[]> answer = Client.bytes("/api/v1/exports/declared");
        assertThat(Client.header(answer, "Content-Length")).isEqualTo(Integer.toString(first + then));
        assertThat(answer.body()).isEqualTo(bytes(0, first + then));
    }

    @Test
    void anImportOfTwentyMebibytesGoesThrough() {
        content.on("/api/v1/imports", request -> {
            AtomicLong bytes = new AtomicLong();
            request.handler(chunk -> bytes.addAndGet(chunk.length()));
            request.endHandler(end -> request.response().end("" + bytes));
        });
        HttpResponse<String> answer =
                Client.send("POST", "/api/v1/imports", BodyPublishers.ofByteArray(new byte[20 * MEBIBYTE]));
        assertThat(answer.body()).isEqualTo("" + 20 * MEBIBYTE);
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedBeforeItIsRead() throws IOException {
        long before = content.seen().size();
        assertTooLarge(Wire.ask(Client.port(), "POST /api/v1/articles HTTP/1.1", "Content-Length: 1048577"), "1048576");
        assertTooLarge(
                Wire.ask(Client.port(), "POST /api/v1/imports HTTP/1.1", "Content-Length: 67108865"), "67108864");
        assertTooLarge(
                Wire.ask(Client.port(), "POST /api/v1/articles/a/attachments HTTP/1.1", "Content-Length: 53477377"),
                "53477376");
        assertThat(content.seen()).hasSize((int) before);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsCutOff() throws IOException {
        try (Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes();
            for (int i = 0; i < 17; i++) {
                wire.send(chunk);
            }
            assertTooLarge(wire.rest(), "1048576");
        }
    }

    @Test
    void aBodyThatTheClientBreaksOffIsNotMadeToLookWhole() throws IOException {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        content.on(
                "/api/v1/articles/half",
                request -> request.handler(chunk -> begun.complete(null))
                        .exceptionHandler(taken::completeExceptionally)
                        .endHandler(taken::complete));
        try (Wire wire = Wire.to(Client.port())) {
            wire.send(
                    "POST /api/v1/articles/half HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
            assertThat(begun).succeedsWithin(PATIENCE);
        }
        assertThat(taken).failsWithin(PATIENCE);
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() {
        HttpResponse<String> answer =
                Client.send("POST", "/api/v1/articles", BodyPublishers.ofByteArray(new byte[MEBIBYTE]));
        assertThat(Client.json(answer).getInteger("bytes")).isEqualTo(MEBIBYTE);
    }

    @Test
    void aChunkedBodyIsSentOnChunked() throws IOException {
        try (Wire wire = Wire.to(Client.port())) {
            wire.send(
                    "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            wire.send("5\r\nhello\r\n0\r\n\r\n");
            assertThat(wire.rest()).contains("\"bytes\":5", "\"transfer-encoding\":\"chunked\"");
        }
    }

    @Test
    void aClientThatAsksBeforeSendingIsToldToGoOn() throws IOException {
        try (Wire wire = Wire.to(Client.port())) {
            wire.send("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 100 ");
            wire.send("{}");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aRequestAnsweredEarlyDoesNotSpoilTheNextOneOnItsConnection() throws IOException {
        try (Wire wire = Wire.to(Client.port())) {
            wire.send("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 404 ");
            wire.send("hello");
            skipBody(wire);
            wire.send("GET /api/v1/articles/next HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    /** That tell where they stand. */
    private static byte[] bytes(int from, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) ((from + i) % 251);
        }
        return bytes;
    }

    private static void skipBody(Wire wire) throws IOException {
        int depth = 0;
        do {
            int next = wire.in().read();
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
        } while (depth > 0);
    }

    private static void assertTooLarge(String answer, String limit) {
        assertThat(answer).startsWith("HTTP/1.1 413 ");
        JsonObject problem = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.getString("type")).isEqualTo("/problems/too-large");
        assertThat(problem.getString("detail"))
                .startsWith("A body here may have at most " + limit + " bytes.")
                .contains("Imports");
    }

    private static void send(Wire wire, int mebibytes, AtomicLong sent) {
        byte[] block = new byte[65_536];
        try {
            OutputStream out = wire.out();
            while (sent.get() < (long) mebibytes * MEBIBYTE) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        } catch (IOException closed) {
            sent.set(-1);
        }
    }

    private static void pour(HttpServerResponse answer, AtomicLong written, int mebibytes) {
        Buffer block = Buffer.buffer(new byte[65_536]);
        while (!answer.writeQueueFull() && written.get() < (long) mebibytes * MEBIBYTE) {
            answer.write(block);
            written.addAndGet(block.length());
        }
        if (written.get() < (long) mebibytes * MEBIBYTE) {
            answer.drainHandler(room -> pour(answer, written, mebibytes));
        } else {
            answer.end();
        }
    }

    /** Until nothing has moved for a while: everybody in between is full. */
    private static void awaitStandstill(AtomicLong count) {
        AtomicLong before = new AtomicLong();
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            long now = count.get();
            return now > 0 && before.getAndSet(now) == now;
        });
    }
}
