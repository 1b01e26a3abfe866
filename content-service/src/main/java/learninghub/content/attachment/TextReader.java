package learninghub.content.attachment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Has a file read by a process of its own ({@link TextProcess}). A file can be made to need any memory or time, or to trouble the library
 * in ways nobody has met: then a process ends that has a small heap, a minute, and neither passwords nor connections.
 */
final class TextReader {
    /** Words of one file that are kept, in characters; a report of a hundred and fifty pages. */
    static final int MOST_TEXT = 400_000;

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String HEAP = "192m";
    private static final int BYTES_OF_A_CHARACTER = 3;

    private final Duration patience;
    private final String heap;

    TextReader() {
        this(PATIENCE, HEAP);
    }

    TextReader(Duration patience, String heap) {
        this.patience = patience;
        this.heap = heap;
    }

    /** Where the bytes come from. */
    interface Bytes {
        void copy(OutputStream to) throws IOException;
    }

    /** What is in it; empty where it cannot be read in the time and memory there is. */
    Optional<String> read(Kind kind, Bytes file) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("text-");
        try {
            Path copy = folder.resolve("file");
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy))) {
                file.copy(to);
            }
            return read(kind, copy, folder);
        } finally {
            delete(folder);
        }
    }

    private Optional<String> read(Kind kind, Path file, Path folder) throws IOException, InterruptedException {
        Path text = folder.resolve("text");
        Process process = process(kind, file, folder, text).start();
        try {
            boolean done = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            return done && Files.size(text) <= (long) MOST_TEXT * BYTES_OF_A_CHARACTER
                    ? Optional.of(Files.readString(text))
                    : Optional.empty();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private ProcessBuilder process(Kind kind, Path file, Path folder, Path text) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                classPath(),
                TextProcess.class.getName(),
                kind.name(),
                file.toString(),
                text.toString()));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                // What a library complains of may quote the file.
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        return process;
    }

    /** As this process has it: in folders beside the application's jar, or told to the virtual machine where tests run. */
    private static String classPath() {
        String told = System.getProperty("java.class.path");
        Path application = Path.of(told.split(":")[0]).toAbsolutePath();
        Path libraries = application.resolveSibling("lib").resolve("main");
        return Files.isDirectory(libraries)
                ? application.resolveSibling("app") + "/*:" + libraries + "/*"
                : absolute(told);
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(":"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(":"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
