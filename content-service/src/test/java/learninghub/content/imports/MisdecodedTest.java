package learninghub.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisdecodedTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ward’s own",
                "“quoted”",
                "naïve café – £5",
                "nurse… wait",
                "25 °C",
                "Ærø",
                "日本",
                "😀",
                "à la carte"
            })
    void whatWasReadWronglyOnceIsMended(String meant) {
        assertThat(Misdecoded.mended(readWrongly(meant))).isEqualTo(meant);
    }

    @Test
    void whatWasReadWronglyTwiceIsMended() {
        assertThat(Misdecoded.mended(readWrongly(readWrongly("the ward’s own"))))
                .isEqualTo("the ward’s own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the ward’s own", "Ångström", "Señor Peña", "façade à côté", "ÀÉÎ", "São Tomé", "10 £", "plain"})
    void whatIsRightStaysAsItIs(String text) {
        assertThat(Misdecoded.mended(text)).isEqualTo(text);
        assertThat(Misdecoded.findings(text)).isNull();
    }

    @Test
    void findingsNameTheSequenceWithoutTheWordsAroundIt() {
        assertThat(Misdecoded.findings("organizationâ€™s and hospitalâ€™s"))
                .isEqualTo("Decoded wrongly: 2 × “â€™” for “’”.");
    }

    /** As a program of the nineties does: what Windows-1252 has no character for is kept by its number. */
    private static String readWrongly(String meant) {
        StringBuilder read = new StringBuilder();
        for (byte b : meant.getBytes(StandardCharsets.UTF_8)) {
            String one = new String(new byte[] {b}, WINDOWS);
            read.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
        }
        return read.toString();
    }
}
