package learninghub.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    private static final String EVENTS = "/api/v1/events/";

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

    @Test
    void no_other_address_can_be_an_events() throws IOException {
        List<String> beside = new ArrayList<>();
        new ObjectMapper(new YAMLFactory())
                .readTree(new File("../contracts/openapi/events-service.yaml"))
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> {
                    if (path.startsWith(EVENTS)) {
                        beside.add(path.substring(EVENTS.length()).split("/")[0]);
                    }
                });
        beside.removeIf(name -> name.startsWith("{"));
        assertThat(beside).isNotEmpty();
        assertThat(Slugs.RESERVED).containsAll(beside);
    }
}
