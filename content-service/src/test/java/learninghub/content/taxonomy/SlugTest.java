package learninghub.content.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void keepsAsciiLettersAndDigitsAndOneHyphenBetween() {
        assertThat(Slug.of("  Café — “National/Governmental” 2.0! ")).isEqualTo("cafe-national-governmental-2-0");
    }

    @Test
    void isNeverEmpty() {
        assertThat(Slug.of("!?")).isEqualTo("untitled");
    }

    @Test
    void isCutWithoutATrailingHyphen() {
        assertThat(Slug.of("a".repeat(Slug.LENGTH - 1) + " b")).isEqualTo("a".repeat(Slug.LENGTH - 1));
    }
}
