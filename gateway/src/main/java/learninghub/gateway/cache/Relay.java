package learninghub.gateway.cache;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import learninghub.gateway.coding.Coding;
import learninghub.gateway.stream.Gzip;

/** Passes on, as a stream, an answer that turned out not to be for everybody. */
final class Relay {
    private Relay() {}

    static void of(HttpServerRequest client, Fetched.Other other) {
        HttpServerResponse answer = client.response().setStatusCode(other.status());
        boolean compress = Coding.choose(client, other.status(), other.head());
        answer.headers().addAll(other.head());
        if (client.method() == HttpMethod.HEAD || other.status() == 204 || other.status() == 304) {
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
