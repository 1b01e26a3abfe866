package learninghub.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every error a client can meet, as a problem. Nothing of the inside (class, SQL, stack) is ever in one. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Refusal BODY_REQUIRED = new Refusal.Malformed("A JSON body is required.");

    /** For the words that stand for an enum's constants in JSON. */
    private static final ObjectMapper WORDS = new ObjectMapper();

    @ServerExceptionMapper
    public Response refused(Refusal refusal, RoutingContext context) {
        return answer(refusal, context);
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Response badToken(RoutingContext context) {
        return unauthorizedAnswer(context);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    public Response noToken(RoutingContext context) {
        return unauthorizedAnswer(context);
    }

    /** The identity provider does not answer, so that no token can be checked. */
    @ServerExceptionMapper(OIDCException.class)
    public Response identityAway(RoutingContext context) {
        return Response.fromResponse(response(identityUnavailable(Requests.id(context))))
                .header("Retry-After", 5)
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return answer(new Refusal.Forbidden("Your role or scope does not allow this."), context);
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException violated, RoutingContext context) {
        if (violated.getConstraintViolations().stream().anyMatch(ProblemMappers::isMissingBody)) {
            return answer(BODY_REQUIRED, context);
        }
        List<Fault> faults = violated.getConstraintViolations().stream()
                .map(ProblemMappers::fault)
                .sorted(java.util.Comparator.comparing(Fault::toString))
                .toList();
        boolean parameters = faults.stream().anyMatch(fault -> fault.parameter() != null);
        if (parameters) {
            Fault first = faults.stream()
                    .filter(fault -> fault.parameter() != null)
                    .findFirst()
                    .orElseThrow();
            return answer(Refusal.Malformed.parameter(String.valueOf(first.parameter()), first.detail()), context);
        }
        return answer(new Refusal.Invalid(faults), context);
    }

    @ServerExceptionMapper({UnrecognizedPropertyException.class})
    public Response unknownField(UnrecognizedPropertyException unknown, RoutingContext context) {
        return answer(new Refusal.Invalid(Fault.at(pointer(unknown), "There is no such field.")), context);
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException mismatch, RoutingContext context) {
        if (mismatch.getPath().isEmpty()
                && mismatch.getTargetType() != null
                && mismatch.getLocation() != null
                && mismatch.getLocation().getCharOffset() <= 0
                && mismatch.getOriginalMessage().startsWith("No content")) {
            return answer(BODY_REQUIRED, context);
        }
        return answer(new Refusal.Invalid(Fault.at(pointer(mismatch), expected(mismatch))), context);
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null || !type.isEnum()) {
            return "Not of the expected form.";
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> WORDS.convertValue(constant, String.class))
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    @ServerExceptionMapper
    public Response json(JacksonException broken, RoutingContext context) {
        return answer(unreadable(broken), context);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, RoutingContext context) {
        return switch (web.getCause()) {
            case Refusal refusal -> answer(refusal, context);
            case UnrecognizedPropertyException unknown -> unknownField(unknown, context);
            case MismatchedInputException mismatch -> mismatch(mismatch, context);
            case JacksonException broken -> json(broken, context);
            case null, default -> byStatus(web, context);
        };
    }

    /** Two writers met: the later one read a state that is no more. */
    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    public Response overtaken(RoutingContext context) {
        return answer(Refusal.Precondition.failed(), context);
    }

    @ServerExceptionMapper
    public Response database(PersistenceException failure, RoutingContext context) {
        return failed(failure, context);
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure, RoutingContext context) {
        return failed(failure, context);
    }

    private static Response failed(Throwable failure, RoutingContext context) {
        if (holdsUnstorableText(failure)) {
            return answer(new Refusal.Malformed("The text holds a character that cannot be kept (NUL)."), context);
        }
        if (isDatabaseOutage(failure)) {
            LOG.errorf(
                    "database does not answer: requestId=%s cause=%s",
                    Requests.id(context), failure.getClass().getSimpleName());
            return answer(
                    new Refusal.Unavailable("The database does not answer just now.", Duration.ofSeconds(5)), context);
        }
        LOG.errorf(failure, "request failed: requestId=%s", Requests.id(context));
        return response(problem(
                500,
                "internal-error",
                "Something broke on our side",
                "It is logged under this traceId.",
                List.of(),
                Requests.id(context)));
    }

    /** SQLSTATE 22021 (character not in repertoire) and 22P05 (the same in JSON). */
    private static boolean holdsUnstorableText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 (connection), 57P (shutdown, starting up), 53 (no resources), or no connection to be had from the pool. */
    private static boolean isDatabaseOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || String.valueOf(sql.getMessage()).contains("Acquisition timeout");
            }
        }
        return false;
    }

    static Problem unauthorized(String requestId) {
        return problem(401, "unauthorized", "Sign in", "A valid access token is needed.", List.of(), requestId);
    }

    static Problem identityUnavailable(String requestId) {
        return problem(
                503,
                "unavailable",
                "Not available just now",
                "Tokens cannot be checked just now.",
                List.of(),
                requestId);
    }

    private static Response unauthorizedAnswer(RoutingContext context) {
        return Response.fromResponse(response(unauthorized(Requests.id(context))))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static Refusal unreadable(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) {
            return new Refusal.Malformed("The JSON is nested too deeply or holds a value that is too long.");
        }
        if (broken instanceof JsonMappingException mapping && mapping.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        return new Refusal.Malformed("The body is not well-formed JSON.");
    }

    private static Response byStatus(WebApplicationException web, RoutingContext context) {
        int status = web.getResponse().getStatus();
        String requestId = Requests.id(context);
        Problem problem = switch (status) {
            case 400 ->
                problem(400, "malformed", "Cannot be read", "The request cannot be read.", List.of(), requestId);
            case 401 -> unauthorized(requestId);
            case 405 ->
                problem(
                        405,
                        "method-not-allowed",
                        "Method not allowed",
                        "This address has other methods; see Allow.",
                        List.of(),
                        requestId);
            case 406 ->
                problem(
                        406,
                        "not-acceptable",
                        "No such form",
                        "It is not to be had in a form that Accept allows.",
                        List.of(),
                        requestId);
            case 413 ->
                problem(413, "too-large", "Too large", "The body is larger than its limit.", List.of(), requestId);
            case 415 ->
                problem(
                        415,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "See Accept-Patch or the documentation for the types understood.",
                        List.of(),
                        requestId);
            case 404 -> of(new Refusal.NotFound(), requestId);
            default ->
                problem(status, status >= 500 ? "internal-error" : "malformed", "Refused", null, List.of(), requestId);
        };
        Response.ResponseBuilder builder = Response.fromResponse(response(problem));
        if (web.getResponse().getHeaderString("Allow") != null) {
            builder.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
        return builder.build();
    }

    private static Response answer(Refusal refusal, RoutingContext context) {
        Response.ResponseBuilder builder = Response.fromResponse(response(of(refusal, Requests.id(context))));
        Duration wait = refusal.retryAfter();
        if (wait != null) {
            builder.header("Retry-After", Math.max(1, wait.toSeconds()));
        }
        return builder.build();
    }

    private static Problem of(Refusal refusal, String requestId) {
        return problem(
                refusal.status(), refusal.slug(), refusal.title(), refusal.getMessage(), refusal.faults(), requestId);
    }

    private static Problem problem(
            int status, String slug, String title, @Nullable String detail, List<Fault> faults, String requestId) {
        String trace = Span.current().getSpanContext().getTraceId();
        return new Problem("/problems/" + slug, title, status, detail, "urn:uuid:" + requestId, trace, faults);
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** An argument that may not be null and is: only bodies are asked for that way. */
    private static boolean isMissingBody(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        return nodes.size() == 2
                && nodes.getLast().getKind() == ElementKind.PARAMETER
                && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
    }

    /** A violated argument is a parameter of the operation unless it lies inside the body, then it is a pointer. */
    private static Fault fault(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        boolean ofMethod = nodes.getFirst().getKind() == ElementKind.METHOD;
        List<Path.Node> inside = ofMethod ? nodes.subList(2, nodes.size()) : nodes;
        if (ofMethod && (inside.isEmpty() || violation.getLeafBean() instanceof QueryParameters)) {
            return Fault.parameter(nodes.getLast().getName(), violation.getMessage());
        }
        return Fault.at(pointer(inside), violation.getMessage());
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String pointer(JsonMappingException mapping) {
        List<String> steps = new ArrayList<>();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            steps.add(step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()));
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
