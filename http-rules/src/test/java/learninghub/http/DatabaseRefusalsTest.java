package learninghub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRefusalsTest {
    /** Word for word what Agroal says: of one connection that takes too long, and of a pool in which none comes free. */
    @ParameterizedTest
    @ValueSource(strings = {"Acquisition timeout while waiting for new connection", "Sorry, acquisition timeout!"})
    void a_pool_without_a_free_connection_is_an_outage(String message) {
        assertThat(DatabaseRefusals.of(new IllegalStateException(new SQLException(message))))
                .isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void what_is_not_known_is_ours_to_mend() {
        assertThat(DatabaseRefusals.of(new SQLException("Something else"))).isNull();
    }
}
