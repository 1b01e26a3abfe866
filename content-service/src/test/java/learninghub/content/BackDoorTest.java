package learninghub.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import learninghub.local.BackDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes around the gateway is refused by the service itself, the same way, at every operation of its contract. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BackDoorTest {
    private BackDoor door;

    @BeforeEach
    void find() throws IOException {
        door = new BackDoor(
                RestAssured.port,
                new ObjectMapper(new YAMLFactory()).readTree(new File("../contracts/openapi/content-service.yaml")),
                "GET /internal/accounts/x/data",
                "GET /internal/accounts/x/usage",
                "PUT /internal/accounts/x/erasure",
                "POST /internal/digests");
    }

    @Test
    void tokensThatAreNotOursAreRefusedEverywhere() {
        assertThat(door.wrongOnBadTokens()).isEmpty();
    }

    @Test
    void nothingPrivateIsAnsweredWithoutExactlyOneToken() {
        assertThat(door.wrongWithoutOneToken()).isEmpty();
    }

    @Test
    void addressesThatCanBeReadInTwoWaysAreRefusedEverywhere() {
        assertThat(door.wrongOnOddTargets()).isEmpty();
    }

    @Test
    void framingThatCanBeReadInTwoWaysIsRefused() {
        assertThat(door.wrongOnOddFraming("/api/v1/tags")).isEmpty();
    }

    @Test
    void chunksCountWhereThereIsALengthToo() {
        assertThat(door.answerToTwoLengths("/api/v1/tags", "{}")).startsWith("HTTP/1.1 422 ");
    }

    @Test
    void whoHangsUpWhileItsBodyIsReadIsNoErrorOfOurs() throws IOException {
        Logger http = Logger.getLogger("learninghub.http.ProblemMappers");
        Lines lines = new Lines();
        http.setLevel(Level.FINE);
        http.addHandler(lines);
        try {
            // One whose end is seen before its body is asked for is told of nowhere.
            await().until(() -> {
                door.hangUp("/api/v1/tags");
                return !lines.told.isEmpty();
            });
        } finally {
            http.removeHandler(lines);
            http.setLevel(null);
        }
        assertThat(lines.told).allSatisfy(line -> {
            assertThat(line.getLevel().intValue()).isLessThan(Level.INFO.intValue());
            assertThat(line.getThrown()).isNull();
        });
    }

    private static final class Lines extends Handler {
        private final Queue<LogRecord> told = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
