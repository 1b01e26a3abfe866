package learninghub.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;

/** What {@code bin/drill} asks of the tests it runs; a plain test run asks for less. */
public final class Drill {
    private Drill() {}

    /** The seeds to draw from: one in a test run, twenty in a drill, from the one it was told. */
    public static LongStream seeds() {
        long first = Long.getLong("drill.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("drill.seeds", 1));
    }

    /** How large a crowd is. */
    public static int people(int inATestRun) {
        return Integer.getInteger("drill.people", inATestRun);
    }

    /** Adds lines of Markdown to the report of a drill; a test run has none. */
    public static void report(String... lines) {
        String file = System.getProperty("drill.report");
        if (file != null) {
            try {
                Files.write(Path.of(file), List.of(lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
