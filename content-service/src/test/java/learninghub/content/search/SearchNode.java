package learninghub.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An OpenSearch server for tests: a process of its own, since its libraries are others than ours. It ends with the JVM. */
final class SearchNode {
    private static final Path MODULE = Path.of("../search-node/target");
    private static @Nullable String started;

    private SearchNode() {}

    /** The server that {@code -Dhub.opensearch} names, else one started here; empty where module search-node is not built. */
    static synchronized Optional<String> url() {
        String named = System.getProperty("hub.opensearch", "");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        if (started == null && Files.isDirectory(MODULE.resolve("lib"))) {
            started = start();
        }
        return Optional.ofNullable(started);
    }

    private static String start() {
        try {
            Path data = Files.createTempDirectory("search-node");
            int port = freePort();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            MODULE.resolve("classes") + ":" + MODULE.resolve("lib/*"),
                            "learninghub.searchnode.SearchNodeProcess",
                            data.toString(),
                            Integer.toString(port),
                            Integer.toString(freePort()))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("node.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-search-node"));
            String url = "http://127.0.0.1:" + port;
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> answers(url));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(String url) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
