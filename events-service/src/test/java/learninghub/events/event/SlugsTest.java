package learninghub.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Learning from deaths: a webinar | learning-from-deaths-a-webinar",
                "Journée d'étude — Genève 2027   | journee-detude-geneve-2027",
                "安全                              | event",
                "!!!                             | event"
            })
    void a_title_becomes_an_address(String title, String slug) {
        assertThat(Slugs.slug(title)).isEqualTo(slug);
    }
}
