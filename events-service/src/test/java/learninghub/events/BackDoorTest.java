package learninghub.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import learninghub.local.BackDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes around the gateway is refused by the service itself, the same way, at every operation of its contract. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BackDoorTest {
    private BackDoor door;

    @BeforeEach
    void find() throws IOException {
        door = new BackDoor(
                RestAssured.port,
                new ObjectMapper(new YAMLFactory()).readTree(new File("../contracts/openapi/events-service.yaml")),
                "GET /internal/accounts/x/data",
                "GET /internal/accounts/x/usage",
                "PUT /internal/accounts/x/erasure");
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
        assertThat(door.wrongOnOddFraming("/api/v1/events")).isEmpty();
    }

    @Test
    void chunksCountWhereThereIsALengthToo() {
        assertThat(door.answerToTwoLengths("/api/v1/events", "{}")).startsWith("HTTP/1.1 422 ");
    }
}
