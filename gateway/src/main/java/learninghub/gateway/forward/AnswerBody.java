package learninghub.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import learninghub.gateway.stream.PassedOn;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body on its way to the client. When the service breaks it off, the client's connection is closed, so that half an answer
 * never looks whole. The proxy is told only on HTTP/2: on HTTP/1.1 it would reset the response first, which Quarkus does not count as
 * the end of the request, and shutting down would wait for it in vain.
 */
final class AnswerBody extends PassedOn {
    private final HttpServerRequest client;

    AnswerBody(ReadStream<Buffer> source, HttpServerRequest client) {
        super(source);
        this.client = client;
    }

    @Override
    public AnswerBody exceptionHandler(@Nullable Handler<Throwable> then) {
        super.exceptionHandler(then == null ? null : failure -> breakOff(failure, then));
        return this;
    }

    private void breakOff(Throwable failure, Handler<Throwable> then) {
        if (client.version() == HttpVersion.HTTP_2) {
            then.handle(failure);
        } else {
            client.connection().close();
        }
    }
}
