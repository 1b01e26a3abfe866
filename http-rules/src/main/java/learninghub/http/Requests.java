package learninghub.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import learninghub.arrival.Framing;
import learninghub.arrival.RawTarget;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request its id ({@code X-Request-Id}, kept when the gateway sent one) and answers it with {@code traceparent}; turns a
 * refused token, which no resource ever sees, into the same problem as every other 401.
 */
@ApplicationScoped
public class Requests {
    static final String REQUEST_ID = "X-Request-Id";
    private static final int BEFORE_AUTHENTICATION = 1_000;
    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +[A-Za-z0-9\\-._~+/]+=*");

    private static final String FRAMING = "The only Transfer-Encoding understood is chunked, and there is one Host.";

    private final Framing framing = new Framing();

    void install(@Observes Filters filters) {
        filters.register(this::receive, BEFORE_AUTHENTICATION);
        filters.register(Requests::refuseTricks, BEFORE_AUTHENTICATION - 1);
        filters.register(Requests::refuseOtherCredentials, BEFORE_AUTHENTICATION - 2);
        filters.register(Requests::nameNothing, BEFORE_AUTHENTICATION - 3);
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(Requests::refuseUnseen);
    }

    /** The id of the request being answered. */
    public static String id(RoutingContext context) {
        return context.response().headers().get(REQUEST_ID);
    }

    private void receive(RoutingContext context) {
        if (framing.isBehindAnOddOne(context)) {
            context.request().connection().close();
            return;
        }
        identify(context);
        if (framing.isOdd(context)) {
            answer(context, Problems.of(new Refusal.Malformed(FRAMING), id(context)));
        } else {
            context.next();
        }
    }

    private static void identify(RoutingContext context) {
        context.response().putHeader(REQUEST_ID, givenOrNew(context.request().getHeader(REQUEST_ID)));
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            context.response()
                    .putHeader(
                            "traceparent",
                            "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags());
        }
    }

    private static void refuseTricks(RoutingContext context) {
        RawTarget.fault(context.request().uri())
                .ifPresentOrElse(fault -> answer(context, problem(fault, context)), context::next);
    }

    private static Problem problem(RawTarget.Fault fault, RoutingContext context) {
        return fault.ofPath()
                ? Problems.ambiguousPath(fault.detail(), id(context))
                : Problems.of(new Refusal.Malformed(fault.detail()), id(context));
    }

    /** Two tokens are a riddle, and another scheme is nobody's: neither is the same as having come with nothing. */
    private static void refuseOtherCredentials(RoutingContext context) {
        List<String> credentials = context.request().headers().getAll("Authorization");
        if (credentials.isEmpty()
                || credentials.size() == 1
                        && BEARER.matcher(credentials.getFirst().trim()).matches()) {
            context.next();
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            answer(context, Problems.unauthorized(id(context)));
        }
    }

    /** Where a body may be left out its Content-Type may be as well; unnamed, nothing would be refused as an unknown type of something. */
    private static void nameNothing(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean empty =
                "0".equals(request.headers().contains("Content-Length") ? request.getHeader("Content-Length") : "0")
                        && !request.headers().contains("Transfer-Encoding");
        boolean acts = request.method() == HttpMethod.PUT || request.method() == HttpMethod.POST;
        if (acts && empty && !request.headers().contains("Content-Type")) {
            request.headers().set("Content-Type", "application/json");
        }
        context.next();
    }

    private static String givenOrNew(@Nullable String given) {
        try {
            return given == null
                    ? Ids.next().toString()
                    : UUID.fromString(given).toString();
        } catch (IllegalArgumentException notAnId) {
            return Ids.next().toString();
        }
    }

    private static void refuseUnseen(RoutingContext context) {
        if (!context.response().headers().contains(REQUEST_ID)) {
            // The router gave it up before it was received: no Host, or an address it does not understand.
            identify(context);
            answer(
                    context,
                    RawTarget.fault(context.request().uri())
                            .map(fault -> problem(fault, context))
                            .orElseGet(() ->
                                    Problems.of(new Refusal.Malformed("The request cannot be read."), id(context))));
        } else {
            refuseToken(context);
        }
    }

    private static void refuseToken(RoutingContext context) {
        Throwable failure = context.failure();
        if (!(failure instanceof AuthenticationException || failure instanceof UnauthorizedException)
                || context.response().ended()) {
            context.next();
            return;
        }
        boolean unreachable = failure instanceof AuthenticationFailedException && isOutage(failure);
        Problem problem =
                unreachable ? Problems.of(Problems.identityAway(), id(context)) : Problems.unauthorized(id(context));
        context.response().putHeader(unreachable ? "Retry-After" : "WWW-Authenticate", unreachable ? "5" : "Bearer");
        answer(context, problem);
    }

    private static void answer(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "private, no-store")
                .end(JsonObject.mapFrom(problem).encode());
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.ConnectException || cause instanceof io.quarkus.oidc.OIDCException) {
                return true;
            }
        }
        return false;
    }
}
