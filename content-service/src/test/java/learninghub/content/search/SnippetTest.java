package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The place of a text that is shown. */
class SnippetTest {
    @Test
    void formsOfAWordAreMarked() {
        assertThat(english("handov").of("Our handovers went well.")).contains("<mark>handovers</mark>");
    }

    @Test
    void nothingOfTheTextIsMarkup() {
        assertThat(english("b").of("a <b> & 'c' \"d\""))
                .isEqualTo("a &lt;<mark>b</mark>&gt; &amp; &#39;c&#39; &quot;d&quot;");
    }

    @Test
    void theMostDifferentHitsWin() {
        String text = "alpha ".repeat(3) + "filler ".repeat(100) + "alpha beta " + "filler ".repeat(100);

        assertThat(english("alpha", "beta").of(text))
                .startsWith("… ")
                .contains("<mark>alpha</mark> <mark>beta</mark>")
                .endsWith(" …");
    }

    @Test
    void withoutHitsItIsTheBeginning() {
        assertThat(english().of("First words. " + "filler ".repeat(100)))
                .startsWith("First words.")
                .hasSizeLessThan(Snippet.LENGTH + 10);
    }

    @Test
    void aTextWithoutSpacesIsCutToo() {
        assertThat(english().of("x".repeat(5_000))).hasSizeLessThan(Snippet.LENGTH + 10);
    }

    @Test
    void languagesWithoutSpacesAreMarked() {
        assertThat(new Snippet(Set.of("患者", "者安", "安全"), "zh").of("世界患者安全日")).contains("<mark>");
    }

    private static Snippet english(String... terms) {
        return new Snippet(Set.of(terms), "en");
    }
}
