package learninghub.gateway.stream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import learninghub.gateway.coding.Coding;

/** A service's answer on its way to the client, as a stream, compressed where the client takes that and it is worth it. */
public final class Delivery {
    private Delivery() {}

    /** @param head what of the service's head is the client's to see; it is made that of the answer as it leaves */
    public static void of(HttpServerRequest client, int status, MultiMap head, HttpClientResponse service) {
        HttpServerResponse answer = client.response();
        if (answer.closed()) {
            drop(service);
            return;
        }
        boolean compress = Coding.choose(client, status, head);
        head.remove(HttpHeaders.TRANSFER_ENCODING);
        answer.setStatusCode(status).headers().addAll(head);
        if (!hasBody(status)) {
            answer.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        if (!hasBody(status) || client.method() == HttpMethod.HEAD) {
            service.resume();
            answer.end();
        } else {
            String length = head.get(HttpHeaders.CONTENT_LENGTH);
            answer.setChunked(length == null);
            ReadStream<Buffer> body = compress ? Gzip.of(service) : service;
            if (length == null) {
                pass(body, client, service);
            } else {
                passAtOnce(Long.parseLong(length), client, service);
            }
        }
    }

    private static void pass(ReadStream<Buffer> body, HttpServerRequest client, HttpClientResponse service) {
        body.pipe().endOnFailure(false).to(client.response()).onFailure(broken -> breakOff(client, service));
    }

    /** A body that has come whole leaves whole, in one piece with its head; most do. */
    private static void passAtOnce(long length, HttpServerRequest client, HttpClientResponse service) {
        HttpServerResponse answer = client.response();
        service.exceptionHandler(broken -> breakOff(client, service));
        service.endHandler(empty -> answer.end());
        service.handler(first -> {
            if (first.length() == length) {
                service.exceptionHandler(told -> {}).endHandler(null).handler(null);
                answer.end(first);
            } else {
                answer.write(first);
                pass(service, client, service);
            }
        });
        service.resume();
    }

    public static boolean hasBody(int status) {
        return status != 204 && status != 304;
    }

    /** Nobody reads the rest. */
    public static void drop(HttpClientResponse service) {
        // Without a handler the end that is made here would be logged as an error.
        service.exceptionHandler(told -> {});
        service.request().reset();
    }

    /** Half an answer must never look whole; and where the client is gone nobody reads the rest. */
    private static void breakOff(HttpServerRequest client, HttpClientResponse service) {
        drop(service);
        if (client.version() == HttpVersion.HTTP_2) {
            client.response().reset();
        } else {
            client.connection().close();
        }
    }
}
