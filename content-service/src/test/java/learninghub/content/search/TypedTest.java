package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is understood of what people type. */
class TypedTest {
    @Test
    void wordsPhrasesAndWhatIsNotWantedAreToldApart() {
        Typed typed = Typed.parse("Safety \"just culture\" -dental -\"root cause\" ward");

        assertThat(typed.words()).containsExactly("safety", "ward");
        assertThat(typed.phrases()).containsExactly("just culture");
        assertThat(typed.excluded()).containsExactly("dental", "root cause");
    }

    @Test
    void aHyphenInsideAWordExcludesNothing() {
        assertThat(Typed.parse("near-miss").excluded()).isEmpty();
        assertThat(Typed.parse("near-miss").words()).containsExactly("near", "miss");
    }

    @Test
    void aLonelyQuoteIsPassedOver() {
        assertThat(Typed.parse("\"just culture").words()).containsExactly("just", "culture");
    }

    @Test
    void curvedQuotesQuote() {
        assertThat(Typed.parse("\u201cjust culture\u201d").phrases()).containsExactly("just culture");
    }

    @Test
    void apostrophesStayInWords() {
        assertThat(Typed.parse("patients' don't 'tis").words()).containsExactly("patients", "don't", "tis");
    }

    @Test
    void aWordSaidTwiceIsLookedForOnce() {
        assertThat(Typed.parse("safe Safe SAFE").words()).containsExactly("safe");
    }

    @Test
    void nothingButSpaceIsBlankAndNothingButPunctuationIsEmpty() {
        assertThat(Typed.parse("  ").blank()).isTrue();
        assertThat(Typed.parse("?!").blank()).isFalse();
        assertThat(Typed.parse("?!").isEmpty()).isTrue();
    }
}
