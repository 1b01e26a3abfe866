package learninghub.content;

import java.io.File;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real server for tests in a process of its own, since its libraries are others than ours. It ends with the JVM. */
public final class ForeignServer {
    private final Path target;
    private final String memory;

    /** @param module the module of this build that gathers the server's libraries */
    public ForeignServer(String module, String memory) {
        this.target = Path.of("..", module, "target");
        this.memory = memory;
    }

    /** Whether its module is built, as {@code bin/test} does before all else. */
    public boolean isBuilt() {
        return Files.isDirectory(target.resolve("lib"));
    }

    /** Starts it and waits until it answers HTTP, whatever it answers. */
    public void start(String url, Path log, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib/*"),
                main));
        Stream.of(arguments).forEach(command::add);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop " + main));
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> answers(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(String url) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A port nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
