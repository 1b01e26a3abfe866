package learninghub.gateway.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import learninghub.gateway.coding.Coding;
import learninghub.gateway.coding.GzipTags;
import learninghub.gateway.stream.Gzip;

/** Passes on, as a stream, an answer that turned out not to be for everybody. */
final class Relay {
    private Relay() {}

    static void of(HttpServerRequest client, Fetched.Other other) {
        // The service was asked without the client's condition.
        boolean known = other.status() == 200
                && GzipTags.names(
                        client.getHeader("If-None-Match"), other.head().get("ETag"));
        int status = known ? 304 : other.status();
        HttpServerResponse answer = client.response().setStatusCode(status);
        boolean compress = Coding.choose(client, status, other.head());
        answer.headers().addAll(other.head());
        if (known) {
            answer.headers().remove("Content-Type").remove("Content-Length");
        }
        if (client.method() == HttpMethod.HEAD || status == 204 || status == 304) {
            other.drop();
            answer.end();
            return;
        }
        answer.setChunked(!answer.headers().contains("Content-Length"));
        ReadStream<Buffer> body = compress ? Gzip.of(other.body()) : other.body();
        body.pipe().endOnFailure(false).to(answer).onFailure(broken -> breakOff(client));
    }

    /** Half an answer must never look whole. */
    private static void breakOff(HttpServerRequest client) {
        if (client.version() == HttpVersion.HTTP_2) {
            client.response().reset();
        } else {
            client.connection().close();
        }
    }
}
