package learninghub.gateway.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import learninghub.gateway.head.Names;

/** One request's span, what it is counted under, and one more span below it for each question to a service. */
public final class Trace {
    private static final String KEY = Trace.class.getName();

    private final Tracer tracer;
    private final Span span;
    private final Context context;
    private String route = "/*";

    Trace(Tracer tracer, Span span, Context context) {
        this.tracer = tracer;
        this.span = span;
        this.context = context;
    }

    public static Trace of(RoutingContext request) {
        return request.get(KEY);
    }

    void belongTo(RoutingContext request) {
        request.put(KEY, this);
        onRoute("/*");
        request.response().putHeader(Names.TRACEPARENT, traceparent());
    }

    /** A question to a service: its head gets what it needs to go on with the trace. End what is returned with the answer. */
    public Span ask(String service, MultiMap head) {
        Span question = tracer.spanBuilder(service)
                .setParent(context)
                .setSpanKind(SpanKind.CLIENT)
                .startSpan();
        W3CTraceContextPropagator.getInstance()
                .inject(context.with(question), head, (into, name, value) -> into.set(name, value));
        return question;
    }

    /** For what is logged of this request. */
    public Scope inLogs() {
        return context.makeCurrent();
    }

    /** @param path of the route: never the address, which may hold a secret and would make one more series for each anybody invents */
    public void onRoute(String path) {
        route = path;
        io.vertx.core.Context here = Vertx.currentContext();
        if (here != null) {
            here.putLocal("UrlPathTemplate", path);
        }
    }

    public String route() {
        return route;
    }

    public void end(RoutingContext request) {
        if (span.isRecording()) {
            String method = request.request().method().name();
            int status = request.response().getStatusCode();
            span.updateName(method + " " + route)
                    .setAttribute("http.request.method", method)
                    .setAttribute("http.route", route)
                    .setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
        }
        span.end();
    }

    private String traceparent() {
        var here = span.getSpanContext();
        return "00-" + here.getTraceId() + "-" + here.getSpanId() + "-"
                + here.getTraceFlags().asHex();
    }
}
