package learninghub.events.event;

import static learninghub.events.Api.draft;
import static learninghub.events.Api.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import learninghub.events.Api;
import learninghub.events.FactSchema;
import learninghub.events.OtherServices;
import learninghub.events.RealParts;
import learninghub.events.ToldFacts;
import learninghub.local.Cast;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublicFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ToldFacts told;

    @Inject
    OtherServices others;

    @Test
    void a_published_event_is_told_as_its_schema_says() throws Exception {
        ToldFacts.Told fact = told.about(whole()).getFirst();
        assertThat(FactSchema.of("learninghub.event.published.v1").faults(fact.data()))
                .isEmpty();
    }

    @Test
    void the_joining_link_is_never_told() {
        assertThat(told.about(whole()).getFirst().data()).doesNotContain("secret-room");
    }

    @Test
    void drafts_are_not_told_of() {
        String id = draft();
        Api.change(id, "*", Map.of("feeNote", "Free"));
        Api.publish(id);
        assertThat(told.about(id)).hasSize(1);
    }

    @Test
    void each_public_change_is_told_in_order() {
        String id = published();
        Api.change(id, "*", Map.of("title", "Second title"));
        Api.cancel(id);
        assertThat(told.about(id, 3))
                .extracting(ToldFacts.Told::type)
                .containsExactly(
                        "learninghub.event.published.v1",
                        "learninghub.event.published.v1",
                        "learninghub.event.cancelled.v1");
    }

    @Test
    void a_cancelled_event_is_told_as_its_schema_says() {
        String id = published();
        Api.cancel(id);
        ToldFacts.Told fact = told.about(id, 2).getLast();
        assertThat(FactSchema.of("learninghub.event.cancelled.v1").faults(fact.data()))
                .isEmpty();
    }

    @Test
    void a_withdrawn_event_is_told_as_its_schema_says() {
        String id = published();
        Api.as(Cast.editor()).header("If-Match", "*").delete("/api/v1/events/" + id + "/publication");
        ToldFacts.Told fact = told.about(id, 2).getLast();
        assertThat(FactSchema.of("learninghub.event.withdrawn.v1").faults(fact.data()))
                .isEmpty();
    }

    @Test
    void the_sequence_told_is_the_sequence_shown() throws Exception {
        String id = published();
        int shown = Api.change(id, "*", Map.of("title", "Second title")).path("sequence");
        JsonNode fact = JSON.readTree(told.about(id, 2).getLast().data());
        assertThat(fact.get("sequence").asInt()).isEqualTo(shown);
    }

    @Test
    void a_registration_is_nobody_elses_business() {
        String id = published();
        Api.registered(Cast.member(), id);
        Api.change(id, "*", Map.of("title", "Second title"));
        assertThat(told.about(id, 2)).extracting(ToldFacts.Told::type).containsOnly("learninghub.event.published.v1");
    }

    private String whole() {
        return published(
                "description", "What a **review** finds.",
                "country", "GB",
                "tags", List.of(others.knownTag()),
                "joinUrl", "https://meet.example.org/secret-room");
    }
}
