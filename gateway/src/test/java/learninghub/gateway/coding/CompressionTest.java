package learninghub.gateway.coding;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.local.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CompressionTest {
    private static final String TEXT = "{\"body\":\"" + "Learning from what goes well. ".repeat(300) + "\"}";
    private static final String ARTICLE = "/api/v1/articles/long";

    static Peer content;

    @BeforeAll
    static void open() {
        content = Peer.inPlaceOf("content");
        content.on(ARTICLE, request -> {
            request.response().putHeader("ETag", "\"abc\"").putHeader("Vary", "Accept, Authorization");
            if ("\"abc\"".equals(request.getHeader("If-None-Match"))) {
                request.response().setStatusCode(304).end();
            } else if (request.method().name().equals("PATCH")) {
                request.response()
                        .setStatusCode("\"abc\"".equals(request.getHeader("If-Match")) ? 204 : 412)
                        .end();
            } else {
                request.response().putHeader("Content-Type", "application/json").end(TEXT);
            }
        });
    }

    @AfterAll
    static void close() {
        content.close();
    }

    @Test
    void compressesForWhoeverCanRead() throws IOException {
        HttpResponse<byte[]> answer = Client.bytes(ARTICLE, "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEqualTo("\"abc-gzip\"");
        assertThat(header(answer, "Vary")).isEqualTo("Accept, Authorization, Accept-Encoding");
        assertThat(answer.body().length).isLessThan(TEXT.length() / 10);
        assertThat(unpacked(answer.body())).isEqualTo(TEXT);
    }

    @Test
    void leavesItPlainForWhoeverCannot() {
        for (String accepted : new String[] {"identity", "br", "gzip;q=0", "deflate", "gzip;q=0, *"}) {
            HttpResponse<String> answer = Client.get(ARTICLE, "Accept-Encoding", accepted);
            assertThat(answer.body()).as(accepted).isEqualTo(TEXT);
            assertThat(header(answer, "ETag")).as(accepted).isEqualTo("\"abc\"");
            assertThat(header(answer, "Content-Encoding")).as(accepted).isEmpty();
            assertThat(header(answer, "Vary")).as(accepted).contains("Accept-Encoding");
        }
    }

    @Test
    void aWriteWithACompressedAnswersTagReachesTheServiceWithThePlainOne() {
        String tag = header(Client.bytes(ARTICLE, "Accept-Encoding", "gzip"), "ETag");
        HttpResponse<String> written = Client.send("PATCH", ARTICLE, BodyPublishers.ofString("{}"), "If-Match", tag);
        assertThat(tag).isEqualTo("\"abc-gzip\"");
        assertThat(written.statusCode()).isEqualTo(204);
    }

    @Test
    void revalidationAnswersWithTheTagThatWasAskedAbout() {
        HttpResponse<String> compressed =
                Client.get(ARTICLE, "Accept-Encoding", "gzip", "If-None-Match", "\"abc-gzip\"");
        assertThat(compressed.statusCode()).isEqualTo(304);
        assertThat(header(compressed, "ETag")).isEqualTo("\"abc-gzip\"");
        HttpResponse<String> plain = Client.get(ARTICLE, "If-None-Match", "\"abc\"");
        assertThat(plain.statusCode()).isEqualTo(304);
        assertThat(header(plain, "ETag")).isEqualTo("\"abc\"");
    }

    @Test
    void headAnswersAsGetWould() throws IOException {
        String head = Wire.ask(Client.port(), "HEAD " + ARTICLE + " HTTP/1.1", "Accept-Encoding: gzip");
        assertThat(head)
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-encoding: gzip")
                .contains("\"abc-gzip\"");
        assertThat(head).endsWith("\r\n\r\n").doesNotContainIgnoringCase("content-length");
    }

    @Test
    void smallAnswersPicturesAndPackedOnesStayAsTheyAre() {
        content.on(
                "/api/v1/articles/small",
                request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("ETag", "\"s\"")
                        .end("{}"));
        content.on(
                "/api/v1/attachments/picture",
                request -> request.response()
                        .putHeader("Content-Type", "image/png")
                        .end(Buffer.buffer(new byte[5_000])));
        content.on(
                "/api/v1/attachments/packed",
                request -> request.response()
                        .putHeader("Content-Type", "text/plain")
                        .putHeader("Content-Encoding", "zstd")
                        .end(Buffer.buffer(new byte[5_000])));
        HttpResponse<byte[]> small = Client.bytes("/api/v1/articles/small", "Accept-Encoding", "gzip");
        assertThat(header(small, "Content-Encoding")).isEmpty();
        assertThat(header(small, "ETag")).isEqualTo("\"s\"");
        assertThat(Client.bytes("/api/v1/attachments/picture", "Accept-Encoding", "gzip")
                        .body())
                .hasSize(5_000);
        HttpResponse<byte[]> packed = Client.bytes("/api/v1/attachments/packed", "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("zstd");
        assertThat(packed.body()).hasSize(5_000);
    }

    @Test
    void compressesAStreamOfUnknownLengthToo() throws IOException {
        content.on("/api/v1/exports/stream", request -> {
            request.response().putHeader("Content-Type", "application/x-ndjson").setChunked(true);
            for (int i = 0; i < 200; i++) {
                request.response().write("{\"id\":" + i + "}\n");
            }
            request.response().end();
        });
        HttpResponse<byte[]> answer = Client.bytes("/api/v1/exports/stream", "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unpacked(answer.body()).lines()).hasSize(200);
    }

    @Test
    void itsOwnPagesAreCompressedAndRevalidatedTheSameWay() throws IOException {
        HttpResponse<byte[]> packed = Client.bytes("/openapi", "Accept-Encoding", "gzip");
        assertThat(unpacked(packed.body())).isEqualTo(Client.get("/openapi").body());
        String tag = header(packed, "ETag");
        assertThat(tag).endsWith("-gzip\"");
        HttpResponse<String> again = Client.get("/openapi", "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo(tag);
    }

    private static String unpacked(byte[] body) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes());
    }
}
