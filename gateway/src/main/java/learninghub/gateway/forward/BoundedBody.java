package learninghub.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import learninghub.gateway.stream.PassedOn;
import org.jspecify.annotations.Nullable;

/** A request's body on its way to a service: counted as it passes, cut off past its limit. */
final class BoundedBody extends PassedOn {
    private final long limit;
    private final Runnable onProgress;
    private long passed;
    private boolean ended;
    private @Nullable Handler<Throwable> exceptionHandler;

    BoundedBody(ReadStream<Buffer> source, long limit, Runnable onProgress) {
        super(source);
        this.limit = limit;
        this.onProgress = onProgress;
    }

    boolean isTooLarge() {
        return passed > limit;
    }

    /** Whether the client has sent all of it. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public BoundedBody handler(@Nullable Handler<Buffer> to) {
        super.handler(to == null ? null : chunk -> count(chunk, to));
        return this;
    }

    @Override
    public BoundedBody endHandler(@Nullable Handler<Void> then) {
        super.endHandler(
                then == null
                        ? null
                        : end -> {
                            ended = true;
                            onProgress.run();
                            then.handle(end);
                        });
        return this;
    }

    @Override
    public BoundedBody exceptionHandler(@Nullable Handler<Throwable> then) {
        exceptionHandler = then;
        super.exceptionHandler(then);
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> to) {
        passed += chunk.length();
        onProgress.run();
        if (!isTooLarge()) {
            to.handle(chunk);
        } else if (exceptionHandler != null) {
            exceptionHandler.handle(new IllegalStateException("body over " + limit + " bytes"));
        }
    }
}
