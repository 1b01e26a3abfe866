package learninghub.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import learninghub.content.RealParts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Questions are nobody's business. */
@QuarkusTest
@WithTestResource(RealParts.class)
class SearchSpanTest {
    private final String word = Finding.word();

    @Inject
    Spans spans;

    @Test
    void aQuestionIsInNoSpan() {
        Finding.search(word).then().statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> spans.seen.stream().anyMatch(span -> span.contains("/api/v1/search")));
        assertThat(spans.seen).noneMatch(span -> span.contains(word));
    }

    /** What any exporter would be given. */
    @Singleton
    static class Spans implements SpanProcessor {
        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // only what is finished is exported
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            seen.add(span.toSpanData().toString());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
