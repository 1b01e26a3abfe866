package learninghub.content;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The pages of a real hub and a real platform, where they lie beside the repository. */
public final class RealInput {
    private static final Path SEEDS = Stream.of("../../shared/seeds", "../../../shared/seeds")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("../../shared/seeds"));

    private RealInput() {}

    /** Skips the test, and says so, where they do not lie there. */
    public static void assumed() {
        boolean there = Files.isDirectory(SEEDS);
        if (!there) {
            System.err.println("SKIPPED: the real input is not beside this repository");
        }
        assumeTrue(there, "the real input is not beside this repository");
    }

    public static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(SEEDS.resolve(file));
    }
}
