package learninghub.gateway.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import learninghub.arrival.Framing;
import learninghub.arrival.RawTarget;
import learninghub.gateway.head.Names;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.stream.GatheredWrites;
import learninghub.gateway.trace.Traces;
import org.jspecify.annotations.Nullable;

/** The first to see a request. */
@ApplicationScoped
class Arrival {
    /** Before CORS (300), so that its refusals have an id too. */
    private static final int FIRST = 1_000;

    private static final Pattern IS_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Problems problems;
    private final Traces traces;
    private final AnswerHeaders answerHeaders;
    private final Framing framing = new Framing();

    Arrival(Problems problems, Traces traces, AnswerHeaders answerHeaders) {
        this.problems = problems;
        this.traces = traces;
        this.answerHeaders = answerHeaders;
    }

    void install(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext request) {
        if (framing.isBehindAnOddOne(request)) {
            request.request().connection().close();
            return;
        }
        GatheredWrites.on(request.request().connection());
        welcome(request);
        if (framing.isOdd(request)) {
            problems.answer(
                    request, "malformed", "The only Transfer-Encoding understood is chunked, and there is one Host.");
            return;
        }
        RawTarget.fault(request.request().uri()).ifPresentOrElse(fault -> refuse(request, fault), request::next);
    }

    void refuse(RoutingContext request, RawTarget.Fault fault) {
        problems.answer(request, fault.ofPath() ? "invalid-path" : "malformed", fault.detail());
    }

    /** Gives its answer, whatever it will be, what every answer has. */
    void welcome(RoutingContext request) {
        identify(request);
        traces.begin(request);
        request.addHeadersEndHandler(headLeaves -> answerHeaders.complete(request.response()));
        request.addEndHandler(answered -> Departure.of(request));
    }

    private static void identify(RoutingContext request) {
        HttpServerResponse answer = request.response();
        answer.putHeader(Names.REQUEST_ID, givenOrNew(request.request().getHeader(Names.REQUEST_ID)));
    }

    private static String givenOrNew(@Nullable String given) {
        return given != null && IS_UUID.matcher(given).matches() ? given : fresh();
    }

    /** A UUIDv4 like any other, but of numbers that somebody could foresee: it opens nothing, and good ones take turns at one lock. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 2L << 62;
        return new UUID(high, low).toString();
    }
}
