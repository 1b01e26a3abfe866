package learninghub.gateway.stream;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A body as it passes by, compressed. Holds back only what the compressor has not decided on yet. */
public final class Gzip extends PassedOn {
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final OutputStream compressor = compressor(compressed);
    private @Nullable Handler<Buffer> handler;

    private Gzip(ReadStream<Buffer> source) {
        super(source);
    }

    public static ReadStream<Buffer> of(ReadStream<Buffer> source) {
        return new Gzip(source);
    }

    public static Buffer of(Buffer whole) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream compressor = compressor(compressed)) {
            compressor.write(whole.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(compressed.toByteArray());
    }

    @Override
    public Gzip handler(@Nullable Handler<Buffer> to) {
        handler = to;
        super.handler(to == null ? null : this::compress);
        return this;
    }

    @Override
    public Gzip endHandler(@Nullable Handler<Void> then) {
        super.endHandler(
                then == null
                        ? null
                        : end -> {
                            finish();
                            then.handle(end);
                        });
        return this;
    }

    private void compress(Buffer chunk) {
        try {
            compressor.write(chunk.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pass();
    }

    private void finish() {
        try {
            compressor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pass();
    }

    private void pass() {
        if (handler != null && compressed.size() > 0) {
            handler.handle(Buffer.buffer(compressed.toByteArray()));
            compressed.reset();
        }
    }

    private static OutputStream compressor(OutputStream to) {
        try {
            return new Compressor(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Compressor extends GZIPOutputStream {
        /** Half the time of the default 6, for answers a few percent larger. */
        private static final int LEVEL = 4;

        Compressor(OutputStream to) throws IOException {
            super(to, 4096);
            def.setLevel(LEVEL);
        }
    }
}
