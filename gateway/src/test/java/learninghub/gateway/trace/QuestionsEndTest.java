package learninghub.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Surroundings;
import org.junit.jupiter.api.Test;

/** A question to a service that never answers is in the trace too: it is what somebody looks for there. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class QuestionsEndTest {
    @Inject
    OpenSpans spans;

    @Test
    void aQuestionToAServiceThatIsDownEndsAsAnError() {
        HttpResponse<String> answer = Client.send("POST", "/api/v1/events", BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).isEqualTo(503);
        String trace = answer.headers().firstValue("traceparent").orElseThrow().split("-")[1];
        await().until(() -> !spans.isOpen(trace));
        assertThat(spans.statusOf(trace, "events-service").getStatusCode()).isEqualTo(StatusCode.ERROR);
    }
}
