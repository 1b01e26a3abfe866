package learninghub.gateway.stream;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * What is written to a connection leaves when its event loop has gone through all that came in, not at each write: whoever is at the other
 * end, and the kernel, is woken once for several requests. An event loop with one request has nothing else to go through, and nothing waits.
 */
public final class GatheredWrites {
    private GatheredWrites() {}

    /** From now on, however often this is said. Vert.x has no other way to its connections' handlers. */
    public static void on(HttpConnection connection) {
        if (connection instanceof ConnectionBase netty) {
            ChannelPipeline handlers = netty.channel().pipeline();
            if (!(handlers.first() instanceof FlushConsolidationHandler)) {
                handlers.addFirst(new FlushConsolidationHandler(
                        FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
            }
        }
    }
}
