package learninghub.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"published", "cancelled", "withdrawn"})
    void the_example_obeys_the_schema(String what) {
        FactSchema schema = FactSchema.of("learninghub.event." + what + ".v1");
        assertThat(schema.faults(schema.example())).isEmpty();
    }
}
