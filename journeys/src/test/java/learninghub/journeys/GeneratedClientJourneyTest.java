package learninghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A partner's first program: a TypeScript client generated from the document that the gateway serves. */
class GeneratedClientJourneyTest {
    private static final Path CLIENT = Path.of("../clients/typescript");
    private static final Path OUTPUT = Path.of("target/generated-client.log");

    @Test
    void aClientGeneratedFromTheDocumentCompilesAndHarvests() throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(CLIENT.resolve("node_modules")),
                "SKIPPED: bin/test fetches what generates the client where there is Node 20 with npm");
        String title = "Harvested " + UUID.randomUUID();
        publish(title);

        Process harvest = harvest();
        try {
            assertThat(harvest.waitFor(2, TimeUnit.MINUTES)).as("in time").isTrue();
        } finally {
            harvest.descendants().forEach(ProcessHandle::destroy);
            harvest.destroy();
        }
        assertThat(harvest.exitValue()).as(Files.readString(OUTPUT)).isZero();
        assertThat(Files.readString(OUTPUT))
                .contains("learninghub.article.published.v1 " + title, "last published: " + title);
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

    private static Process harvest() throws IOException {
        ProcessBuilder command = new ProcessBuilder("npm", "run", "harvest")
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        command.environment().put("HUB", TheHub.hub().gateway());
        return command.start();
    }
}
