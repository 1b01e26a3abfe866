package learninghub.gateway.arrival;

import io.opentelemetry.context.Scope;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import learninghub.arrival.RawTarget;
import learninghub.gateway.head.Names;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.trace.Trace;
import org.jboss.logging.Logger;

/** Whatever fails inside the gateway is answered as a problem too. */
@ApplicationScoped
class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Arrival arrival;
    private final Problems problems;

    Failures(Arrival arrival, Problems problems) {
        this.arrival = arrival;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        HttpServerResponse answer = request.response();
        if (answer.headWritten()) {
            request.request().connection().close();
            return;
        }
        if (!answer.headers().contains(Names.REQUEST_ID)) {
            // The router gave it up before it arrived: no Host, or an address it does not understand.
            arrival.welcome(request);
        }
        RawTarget.fault(request.request().uri())
                .ifPresentOrElse(fault -> arrival.refuse(request, fault), () -> answerByStatus(request));
    }

    private void answerByStatus(RoutingContext request) {
        switch (request.statusCode()) {
            case 400 -> problems.answer(request, "malformed", "The request cannot be read.");
            case 404 -> problems.answer(request, "not-found", Problems.NOTHING_HERE);
            case 405 -> problems.answer(request, "method-not-allowed", "This address has other methods; see Allow.");
            case 406 -> problems.answer(request, "not-acceptable", "It is not to be had in a form that Accept allows.");
            default -> answerBroken(request);
        }
    }

    private void answerBroken(RoutingContext request) {
        try (Scope inLogs = Trace.of(request).inLogs()) {
            LOG.errorf(
                    request.failure(),
                    "request failed: requestId=%s",
                    request.response().headers().get(Names.REQUEST_ID));
        }
        problems.answer(request, "internal-error", "It is logged under this traceId.");
    }
}
