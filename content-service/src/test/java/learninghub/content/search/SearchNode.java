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
            started = start(freePort());
        }
        return Optional.ofNullable(started);
    }

    static boolean isBuilt() {
        return SERVER.isBuilt();
    }

    static String start(int port) {
        try {
            Path data =
                    Files.createTempDirectory(Path.of("target"), "search-node").toAbsolutePath();
            String url = "http://127.0.0.1:" + port;
            SERVER.start(
                    url,
                    data.resolve("node.log"),
                    "learninghub.searchnode.SearchNodeProcess",
                    data.toString(),
                    Integer.toString(port),
                    Integer.toString(freePort()));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try {
            return ForeignServer.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
