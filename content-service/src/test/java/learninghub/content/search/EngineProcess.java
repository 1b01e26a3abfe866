package learninghub.content.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Writes into an index, one document at each position, until it is killed; tells each position that is visible. */
final class EngineProcess {
    static final Mark START = Mark.at(0, 0, "this database");

    private EngineProcess() {}

    public static void main(String[] arguments) {
        try (LuceneEngine engine = open(Path.of(arguments[0]))) {
            engine.fill(START).serve();
            for (long position = 1; ; position++) {
                engine.apply(new Batch(List.of(LuceneEngineTest.piece("alpha")), List.of(), position, 0));
                System.out.println(position);
            }
        }
    }

    /** Commits at every tenth of a second. */
    static LuceneEngine open(Path folder) {
        return new LuceneEngine(
                folder, Duration.ofMillis(100), Duration.ofMillis(100), new ObjectMapper(), Clock.systemUTC());
    }
}
