package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A partner's first program: a TypeScript client generated from the document that the gateway serves. Needs Node 20 with npm. */
class GeneratedClientJourneyTest {
    private static final Path SOURCE = Path.of("../clients/typescript");
    private static final Path PLACE = Path.of("target/typescript-client");
    private static final String OUTPUT = "output";

    @Test
    void aClientGeneratedFromTheDocumentCompilesAndHarvests() throws IOException, InterruptedException {
        assumeTrue(hasNode(), "SKIPPED: there is no Node 20 with npm here");
        copy("package.json", "tsconfig.json", "src/harvest.ts");
        assumeTrue(
                run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error") == 0,
                () -> "SKIPPED: npm cannot fetch what generates the client: " + output());
        String title = "Harvested " + UUID.randomUUID();
        publish(title);

        int harvested = run("npm", "run", "harvest");

        assertThat(harvested).as(GeneratedClientJourneyTest::output).isZero();
        assertThat(output()).contains("learninghub.article.published.v1 " + title, "last published: " + title);
    }

    private static void publish(String title) {
        Response draft = TheHub.as("editor")
                .body(Map.of("type", "article", "title", title, "body", "For whoever reads along."))
                .post("/api/v1/articles");
        TheHub.as("editor")
                .header("If-Match", draft.header("ETag"))
                .put("/api/v1/articles/" + draft.path("id") + "/publication")
                .then()
                .statusCode(200);
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            Files.createDirectories(PLACE);
            boolean answers = run("node", "--version") == 0;
            return answers
                    && Integer.parseInt(output().strip().substring(1).split("\\.")[0]) >= 20
                    && run("npm", "--version") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void copy(String... files) throws IOException {
        for (String file : files) {
            Path to = PLACE.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(SOURCE.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(PLACE.resolve(OUTPUT).toFile());
        builder.environment().put("HUB", TheHub.hub().gateway());
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return -1;
        }
        return process.exitValue();
    }

    private static String output() {
        try {
            return Files.readString(PLACE.resolve(OUTPUT));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
