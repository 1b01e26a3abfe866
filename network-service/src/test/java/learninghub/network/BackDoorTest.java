package learninghub.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
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
                new ObjectMapper(new YAMLFactory()).readTree(new File("../contracts/openapi/network-service.yaml")),
                "GET /internal/memberships/check");
    }

    @Test
    void tokens_that_are_not_ours_are_refused_everywhere() {
        assertThat(door.wrongOnBadTokens()).isEmpty();
    }

    @Test
    void nothing_private_is_answered_without_exactly_one_token() {
        assertThat(door.wrongWithoutOneToken()).isEmpty();
    }

    @Test
    void addresses_that_can_be_read_in_two_ways_are_refused_everywhere() {
        assertThat(door.wrongOnOddTargets()).isEmpty();
    }

    @Test
    void framing_that_can_be_read_in_two_ways_is_refused() {
        assertThat(door.wrongOnOddFraming("/api/v1/notes/searches")).isEmpty();
    }

    @Test
    void chunks_count_where_there_is_a_length_too() {
        assertThat(door.answerToTwoLengths("/api/v1/notes/searches", "{}")).startsWith("HTTP/1.1 422 ");
    }
}
