package learninghub.network.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import learninghub.http.Refusal;
import org.junit.jupiter.api.Test;

class VersionTagTest {
    @Test
    void a_write_is_checked_against_the_version_alone() {
        assertThatCode(() -> VersionTag.require('"' + VersionTag.of(3, 17, "chair") + '"', 3))
                .doesNotThrowAnyException();
    }

    @Test
    void another_version_is_refused() {
        assertThatThrownBy(() -> VersionTag.require("\"3.17.chair\"", 4)).isInstanceOf(Refusal.Precondition.class);
    }

    @Test
    void one_of_several_tags_is_enough() {
        assertThatCode(() -> VersionTag.require("\"2.1\", \"3.9\"", 3)).doesNotThrowAnyException();
    }

    @Test
    void a_star_names_no_version() {
        assertThatThrownBy(() -> VersionTag.requireExact("*", 3)).isInstanceOf(Refusal.Precondition.class);
    }
}
