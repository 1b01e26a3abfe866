package learninghub.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the others promise to tell is what is understood here. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ForeignFactsTest {
    @Inject
    OtherServices others;

    @ParameterizedTest
    @CsvSource({
        "content, content.taxonomy, learninghub.tag.changed.v1, tag",
        "content, content.taxonomy, learninghub.term.changed.v1, term",
        "network, network.networks, learninghub.network.listed.v1, network",
        "network, network.memberships, learninghub.membership.started.v1, membership"
    })
    void the_committed_example_is_taken_in(String service, String topic, String type, String table) throws IOException {
        String example = Files.readString(Path.of("..", "contracts", "facts", service + "." + type + ".example.json"));
        UUID subject =
                UUID.fromString(new ObjectMapper().readTree(example).get("id").asText());
        others.tell(topic, type, subject, example);
        assertThat(others.count("select count(*) from " + table + " where id = ?", subject))
                .isOne();
    }
}
