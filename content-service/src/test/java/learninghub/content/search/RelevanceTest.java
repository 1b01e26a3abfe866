package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.content.RealParts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

/** bench/relevance works, shown on its own tiny collection. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RelevanceTest {
    @Test
    void questionsInPeoplesOwnWordsAreAnsweredFirstWithWhatTheyMean() throws IOException, InterruptedException {
        ProcessBuilder runner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "../bench/relevance/Relevance.java",
                "http://localhost:" + RestAssured.port,
                "../bench/relevance/tiny");
        runner.environment().put("HUB_TOKEN", Cast.editor().token());
        Process process = runner.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(figure("MAP", printed)).as(printed).isGreaterThan(0.7);
        assertThat(figure("recall@100", printed)).as(printed).isGreaterThan(0.8);
        assertThat(printed).contains("without result: 0");
    }

    private static double figure(String name, String printed) {
        Matcher figure = Pattern.compile(name + ": ([0-9.]+)").matcher(printed);
        assertThat(figure.find()).as(printed).isTrue();
        return Double.parseDouble(figure.group(1));
    }
}
