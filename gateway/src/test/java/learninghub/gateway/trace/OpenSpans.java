package learninghub.gateway.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which spans of a trace have not ended, and how those ended that have. */
@ApplicationScoped
public class OpenSpans implements SpanProcessor {
    /** As if somebody collected them. */
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    static final Sampler ALL = Sampler.alwaysOn();

    private final Map<String, ReadableSpan> open = new ConcurrentHashMap<>();
    private final Map<String, ReadableSpan> ended = new ConcurrentHashMap<>();

    boolean isOpen(String traceId) {
        return open.values().stream().anyMatch(span -> isOf(traceId, span));
    }

    /** Of the question to a service. */
    StatusData statusOf(String traceId, String service) {
        return ended.values().stream()
                .filter(span -> isOf(traceId, span) && span.getName().equals(service))
                .map(span -> span.toSpanData().getStatus())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        open.put(span.getSpanContext().getSpanId(), span);
    }

    @Override
    public void onEnd(ReadableSpan span) {
        open.remove(span.getSpanContext().getSpanId());
        ended.put(span.getSpanContext().getSpanId(), span);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    private static boolean isOf(String traceId, ReadableSpan span) {
        return span.getSpanContext().getTraceId().equals(traceId);
    }
}
