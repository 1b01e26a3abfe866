package learninghub.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private final Policy policy = new Policy("person", 10, 100_000);

    @Test
    void whatIsTakenElsewhereIsMissingHereAndDebtsAreWaitedFor() {
        policy.takenElsewhere("ann", 25);
        assertThat(policy.take("ann").isConsumed()).isFalse();
        assertThat(policy.take("ann").getNanosToWaitForRefill()).isGreaterThan(1_000_000_000L);
        assertThat(policy.take("bob").isConsumed()).isTrue();
    }

    @Test
    void eachRequestIsToldOfOnceAndRefusedOnesNever() {
        IntStream.range(0, 15).forEach(i -> policy.take("ann"));
        policy.take("bob");
        assertThat(policy.taken())
                .hasSize(2)
                .containsEntry("bob", 1)
                .hasEntrySatisfying("ann", count -> assertThat(count).isBetween(10, 14));
        assertThat(policy.taken()).isEmpty();
    }

    @Test
    void othersAreToldOfThoseWhoTookMost() {
        IntStream.range(0, Policy.TOLD + 5).forEach(i -> policy.take("person " + i));
        IntStream.range(0, 3).forEach(i -> policy.take("busy"));
        assertThat(policy.taken()).hasSize(Policy.TOLD).containsEntry("busy", 3);
    }
}
