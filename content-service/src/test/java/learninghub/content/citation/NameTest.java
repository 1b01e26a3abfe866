package learninghub.content.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Asha Example|Example|Asha",
                "Asha Beatriz Example|Example|Asha Beatriz",
                "Maria van der Example|van der Example|Maria",
                "Example, Asha|Example|Asha",
                "Dr Asha Example|Example|Asha",
                "Professor Example|Example|",
                "Asha|Asha|"
            })
    void aPersonsNameIsTakenApartAsItIsSorted(String name, String family, String given) {
        assertThat(Name.person(name)).isEqualTo(new Name(family, given, false));
    }
}
