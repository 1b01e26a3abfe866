package learninghub.gateway.limit;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import learninghub.gateway.broker.Broker;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Surroundings;
import learninghub.gateway.peer.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside the gateway that answers here stands what counts in another one. A person may ask 100 times a second. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SharedBudgetsTest {
    private static final Duration LATE = Duration.ofSeconds(10);

    @Inject
    Broker broker;

    @Inject
    ObjectMapper json;

    @Inject
    LimitSettings settings;

    @Inject
    Policies policies;

    private Policies otherPolicies;
    private SharedBudgets otherGateway;

    @BeforeEach
    void startTheOther() {
        otherPolicies = new Policies(settings);
        otherGateway = new SharedBudgets(otherPolicies, broker, json, settings);
        otherGateway.start(new StartupEvent());
    }

    @AfterEach
    void stopTheOther() throws InterruptedException {
        otherGateway.stop(new ShutdownEvent());
    }

    @Test
    void whoUsesUpTheBudgetAtTheOtherGatewayHasNoneHere() {
        String person = UUID.randomUUID().toString();
        await().atMost(LATE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    useUp(otherPolicies, person);
                    return status(person) == 429;
                });
    }

    @Test
    void whatIsTakenHereIsTakenOffAtTheOther() {
        String person = UUID.randomUUID().toString();
        await().atMost(LATE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    useUp(policies, person);
                    return !otherPolicies.perPerson(null).take(person).isConsumed();
                });
    }

    private static void useUp(Policies at, String person) {
        while (at.perPerson(null).take(person).isConsumed()) {
            Thread.onSpinWait();
        }
    }

    private static int status(String person) {
        return Client.get("/api/v1/whoami", "Authorization", token(person)).statusCode();
    }

    private static String token(String person) {
        return "Bearer " + Tokens.sign(Tokens.member(person));
    }
}
