package learninghub.gateway.stream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A stream handed on as it is, for those who look at or change what passes. Pausing it pauses its source. */
public class PassedOn implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;

    public PassedOn(ReadStream<Buffer> source) {
        this.source = source;
    }

    @Override
    public PassedOn handler(@Nullable Handler<Buffer> to) {
        source.handler(to);
        return this;
    }

    @Override
    public PassedOn endHandler(@Nullable Handler<Void> then) {
        source.endHandler(then);
        return this;
    }

    @Override
    public PassedOn exceptionHandler(@Nullable Handler<Throwable> then) {
        source.exceptionHandler(then);
        return this;
    }

    @Override
    public PassedOn pause() {
        source.pause();
        return this;
    }

    @Override
    public PassedOn resume() {
        source.resume();
        return this;
    }

    @Override
    public PassedOn fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
