package learninghub.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Seal seal = new Seal(KEY);

    @Test
    void what_was_closed_opens() {
        assertThat(seal.open(seal.close("reader@example.org", "address"), "address"))
                .contains("reader@example.org");
    }

    @Test
    void for_another_purpose_it_stays_closed() {
        assertThat(seal.open(seal.close("reader@example.org", "address"), "unsubscribe"))
                .isEmpty();
    }

    @Test
    void under_another_key_it_stays_closed() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(new Seal(Base64.getEncoder().encodeToString(other)).open(seal.close("text", "address"), "address"))
                .isEmpty();
    }

    @Test
    void what_was_tampered_with_stays_closed() {
        byte[] closed = seal.close("text", "address");
        closed[closed.length - 1] ^= 1;
        assertThat(seal.open(closed, "address")).isEmpty();
        assertThat(seal.open(new byte[3], "address")).isEmpty();
    }

    @Test
    void it_shows_nothing_of_the_text_and_is_never_the_same() {
        byte[] closed = seal.close("reader@example.org", "address");
        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("reader");
        assertThat(seal.close("reader@example.org", "address")).isNotEqualTo(closed);
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new Seal(Base64.getEncoder().encodeToString(new byte[16])))
                .isInstanceOf(IllegalStateException.class);
    }
}
