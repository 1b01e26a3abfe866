package learninghub.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.5555/abc.123",
                " doi:10.5555/ABC.123 ",
                "https://doi.org/10.5555/abc.123",
                "http://dx.doi.org/10.5555/ABC.123",
                "DOI 10.5555/abc.123."
            })
    void comesOutBareHoweverItWasPasted(String pasted) {
        assertThat(Doi.normalise(pasted)).isEqualTo("10.5555/abc.123");
    }

    @Test
    void whatIsNoneIsLeftForTheReaderToSee() {
        assertThat(Doi.normalise(" see page 3 ")).isEqualTo("see page 3");
    }
}
