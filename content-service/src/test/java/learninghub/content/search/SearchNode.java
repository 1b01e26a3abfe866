package learninghub.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import learninghub.content.ForeignServer;
import org.jspecify.annotations.Nullable;

/** An OpenSearch server for tests. */
final class SearchNode {
    private static final ForeignServer SERVER = new ForeignServer("search-node", "384m");
    private static @Nullable String started;

    private SearchNode() {}

    /** The server that {@code -Dhub.opensearch} names, else one started here; empty where module search-node is not built. */
    static synchronized Optional<String> url() {
        String named = System.getProperty("hub.opensearch", "");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        if (started == null && SERVER.isBuilt()) {
            started = start();
        }
        return Optional.ofNullable(started);
    }

    private static String start() {
        try {
            Path data = Files.createTempDirectory("search-node");
            int port = ForeignServer.freePort();
            String url = "http://127.0.0.1:" + port;
            SERVER.start(
                    url,
                    data.resolve("node.log"),
                    "learninghub.searchnode.SearchNodeProcess",
                    data.toString(),
                    Integer.toString(port),
                    Integer.toString(ForeignServer.freePort()));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
