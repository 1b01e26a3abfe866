package learninghub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeptAnswerTest {
    private static final String BODY = "{\"url\":\"https://hub.example/secret\",\"name\":\"Zoë\"}";

    private final KeptAnswer kept = new KeptAnswer("owner", "key");

    @Test
    void who_has_the_key_reads_the_answer_again() {
        assertThat(new KeptAnswer("owner", "key").opened(kept.sealed(BODY))).isEqualTo(BODY);
    }

    @Test
    void another_key_opens_nothing() {
        String sealed = kept.sealed(BODY);
        assertThatThrownBy(() -> new KeptAnswer("owner", "kez").opened(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_owner_opens_nothing() {
        String sealed = kept.sealed(BODY);
        assertThatThrownBy(() -> new KeptAnswer("other", "key").opened(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neither_name_nor_cipher_tells_the_key() {
        assertThat(kept.name()).matches("[0-9a-f]{64}").isEqualTo(new KeptAnswer("owner", "key").name());
        assertThat(kept.name()).isNotEqualTo(new KeptAnswer("other", "key").name());
        assertThat(kept.sealed(BODY)).doesNotContain("key").isNotEqualTo(kept.sealed(BODY));
    }
}
