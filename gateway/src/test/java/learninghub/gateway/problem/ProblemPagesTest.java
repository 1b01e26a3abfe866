package learninghub.gateway.problem;

import static learninghub.gateway.peer.Client.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProblemPagesTest {
    private static final List<String> SLUGS = List.of(
            "not-found",
            "forbidden",
            "unauthorized",
            "conflict",
            "invalid",
            "malformed",
            "gone",
            "precondition-required",
            "precondition-failed",
            "too-large",
            "unsupported-media-type",
            "not-acceptable",
            "method-not-allowed",
            "rate-limited",
            "unavailable",
            "idempotency-mismatch",
            "idempotency-in-progress",
            "internal-error",
            "unknown-parameter",
            "invalid-path");

    @Test
    void everyTypeAnswersWithWhatItMeansAndWhatToDo() {
        for (String slug : SLUGS) {
            JsonObject type = Client.json(Client.get("/problems/" + slug));
            assertThat(type.getString("slug")).isEqualTo(slug);
            assertThat(type.getString("title")).isNotBlank();
            assertThat(type.getInteger("status")).isBetween(400, 599);
            assertThat(type.getString("meaning")).isNotBlank();
            assertThat(type.getString("whatToDo")).isNotBlank();
        }
    }

    @Test
    void theyAreListed() {
        assertThat(Client.json(Client.get("/problems")).getJsonArray("items"))
                .extracting(type -> ((JsonObject) type).getString("slug"))
                .containsExactlyInAnyOrderElementsOf(SLUGS);
    }

    @Test
    void aBrowserGetsAPage() {
        HttpResponse<String> page = Client.get("/problems/gone", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>Withdrawn</h1>", "What to do");
    }

    @Test
    void anUnknownTypeIsNotFoundAndAnUnknownFormNotAcceptable() {
        assertThat(Client.get("/problems/nonsense").statusCode()).isEqualTo(404);
        HttpResponse<String> answer = Client.get("/problems", "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Client.json(answer).getString("type")).isEqualTo("/problems/not-acceptable");
    }

    @Test
    void aProblemNamesItsRequestAndItsTrace() {
        HttpResponse<String> answer = Client.get("/nowhere");
        JsonObject problem = Client.json(answer);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(problem.getInteger("status")).isEqualTo(404);
        assertThat(problem.getString("instance")).isEqualTo("urn:uuid:" + header(answer, "X-Request-Id"));
        assertThat(header(answer, "traceparent")).contains(problem.getString("traceId"));
    }
}
