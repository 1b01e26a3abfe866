package learninghub.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import learninghub.gateway.peer.Client;
import learninghub.gateway.peer.Peer;
import learninghub.gateway.peer.Surroundings;
import learninghub.local.Wire;
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

    @Test
    void whatIsAnsweredBeforeItWasSentWhollyEndsInTheTraceToo() throws IOException {
        try (Peer content = Peer.inPlaceOf("content");
                Wire wire = Wire.to(Client.port())) {
            content.on(
                    "/api/v1/articles/early",
                    request -> request.response().setStatusCode(422).end());
            wire.send("POST /api/v1/articles/early HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe");
            String trace = wire.head().replaceFirst("(?is).*traceparent: 00-(\\w+)-.*", "$1");
            assertThat(trace).hasSize(32);
            await().until(() -> !spans.isOpen(trace));
        }
    }
}
