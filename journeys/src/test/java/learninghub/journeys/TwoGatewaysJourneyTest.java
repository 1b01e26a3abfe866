package learninghub.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import learninghub.local.Replica;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Two processes of the gateway keep one budget for each person. */
class TwoGatewaysJourneyTest {
    /** A second is promised; a busy build machine may need more. */
    private static final Duration PROMPTLY = Duration.ofSeconds(10);

    private static final int A_SECOND = 20;

    @Test
    void whatSomebodyAsksOfOneIsTakenOffAtTheOther() {
        Replica second = TheHub.hub()
                .replica("gateway", "second-gateway", Map.of("HUB_GATEWAY_LIMITS_PERSON", String.valueOf(A_SECOND)));
        try {
            List<String> people = People.tokens(2);
            String eager = people.getFirst();
            assertThat(status(second.address(), eager)).isEqualTo(200);

            Awaitility.await("the second gateway knows what was asked of the first")
                    .atMost(PROMPTLY)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        for (int i = 0; i < A_SECOND; i++) {
                            assertThat(status(TheHub.hub().gateway(), eager)).isEqualTo(200);
                        }
                        return status(second.address(), eager) == 429;
                    });
            assertThat(status(second.address(), people.getLast())).isEqualTo(200);
        } finally {
            second.part().stop();
        }
    }

    private static int status(String gateway, String token) {
        return given().auth().oauth2(token).get(gateway + "/api/v1/whoami").statusCode();
    }
}
