package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9, in the middle of writing. */
class KilledTest {
    private static final long SOME = 200;

    @TempDir
    private Path folder;

    @Test
    void theIndexGoesOnFromItsLastCommitByItself() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long visible = 0;
        try (BufferedReader positions = process.inputReader()) {
            while (visible < SOME) {
                visible = Long.parseLong(positions.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).isEqualTo(128 + 9);

        try (LuceneEngine after = EngineProcess.open(folder)) {
            long committed = after.mark().orElseThrow().position();
            assertThat(committed).isPositive();
            assertThat(after.documents()).isEqualTo(committed);
            after.apply(new Batch(List.of(LuceneEngineTest.piece("alpha")), List.of(), committed + 1, 0));
            assertThat(after.documents()).isEqualTo(committed + 1);
        }
    }
}
