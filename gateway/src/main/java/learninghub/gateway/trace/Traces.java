package learninghub.gateway.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Begins the span of each request. */
@Singleton
public class Traces {
    private static final TextMapGetter<MultiMap> HEAD = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap head) {
            return head.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap head, String name) {
            return head == null ? null : head.get(name);
        }
    };

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("learninghub.gateway");
    }

    /** Goes on with the client's trace, or begins one; the answer tells which. */
    public void begin(RoutingContext request) {
        Context above = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), request.request().headers(), HEAD);
        Span span = tracer.spanBuilder("request")
                .setParent(above)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        new Trace(tracer, span, above.with(span)).belongTo(request);
    }
}
