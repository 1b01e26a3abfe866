package learninghub.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private final Waits waits = new Waits(Duration.ofMinutes(1), Duration.ofHours(6));

    @Test
    void grow_fourfold_with_each_try() {
        assertThat(waits.after(1, 1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(waits.after(3, 1)).isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void never_pass_the_longest() {
        assertThat(waits.after(5, 1)).isEqualTo(Duration.ofMinutes(256));
        assertThat(waits.after(6, 1)).isEqualTo(Duration.ofHours(6));
        assertThat(waits.after(1_000, 1)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void chance_leaves_at_least_half() {
        assertThat(waits.after(1, 0)).isEqualTo(Duration.ofSeconds(30));
    }
}
