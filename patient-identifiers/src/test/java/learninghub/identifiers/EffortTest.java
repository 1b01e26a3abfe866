package learninghub.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text is made up, each of its characters is looked at a bounded number of times. */
class EffortTest {
    private static final int LONGEST_BODY = 256 * 1024;

    /** Most texts need under ten; words of birth back to back are the worst. */
    private static final int MOST_LOOKS = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "943 476 5919 ",
                "94 ",
                "123-",
                "1.",
                "a@",
                "a.",
                "/a",
                "://",
                "w",
                "www.",
                "10.1",
                "((",
                "born ",
                "b.",
                "dob 1/",
                "born 12 march ",
                "12 march 1975 ",
                "isbn 1, ",
                "and 1 ",
                "&#49;",
                "+1 "
            })
    void theEffortGrowsWithTheLengthOnly(String piece) {
        Folding folding = Folding.of(piece.repeat(LONGEST_BODY / piece.length()));
        Counted counted = new Counted(folding);

        IdentifierFinder.find(folding, counted);

        assertThat(counted.looks / folding.length()).as(piece).isLessThan(MOST_LOOKS);
    }

    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private long looks;

        Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            looks += to - from;
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return "counted";
        }
    }
}
