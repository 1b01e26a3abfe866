package learninghub.http;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the answers that are problems. The slugs and their meaning stand in {@code docs/problems.md}. */
final class Problems {
    private Problems() {}

    static Response answer(Refusal refusal, String requestId) {
        Response.ResponseBuilder answer = Response.fromResponse(answer(of(refusal, requestId)));
        Duration wait = refusal.retryAfter();
        return (wait == null ? answer : answer.header("Retry-After", Math.max(1, wait.toSeconds()))).build();
    }

    static Response unauthorizedAnswer(String requestId) {
        return Response.fromResponse(answer(unauthorized(requestId)))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    static Problem unauthorized(String requestId) {
        return problem(401, "unauthorized", "Sign in", "A valid access token is needed.", List.of(), requestId);
    }

    static Problem ambiguousPath(String detail, String requestId) {
        return problem(400, "invalid-path", "A path that can be read in two ways", detail, List.of(), requestId);
    }

    /** No token can be checked, because the identity provider does not answer. */
    static Refusal identityAway() {
        return new Refusal.Unavailable("Tokens cannot be checked just now.", Duration.ofSeconds(5));
    }

    static Problem of(Refusal refusal, String requestId) {
        return problem(
                refusal.status(), refusal.slug(), refusal.title(), refusal.getMessage(), refusal.faults(), requestId);
    }

    static Response broken(String requestId) {
        String detail = "It is logged under this traceId.";
        return answer(problem(500, "internal-error", "Something broke on our side", detail, List.of(), requestId));
    }

    /** What the framework refused by itself. */
    static Response byStatus(WebApplicationException web, String requestId) {
        Response.ResponseBuilder answer =
                Response.fromResponse(answer(byStatus(web.getResponse().getStatus(), requestId)));
        String allow = web.getResponse().getHeaderString("Allow");
        return (allow == null ? answer : answer.header("Allow", allow)).build();
    }

    private static Problem byStatus(int status, String requestId) {
        return switch (status) {
            case 401 -> unauthorized(requestId);
            case 404 -> of(new Refusal.NotFound(), requestId);
            case 405 ->
                plain(status, "method-not-allowed", "Method not allowed", "See Allow for those there are.", requestId);
            case 406 ->
                plain(status, "not-acceptable", "No such form", "Accept allows no form it is to be had in.", requestId);
            case 413 -> plain(status, "too-large", "Too large", "The body is larger than its limit.", requestId);
            case 415 ->
                plain(
                        status,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "The documentation names the types understood.",
                        requestId);
            default ->
                status >= 500
                        ? plain(status, "internal-error", "Something broke on our side", null, requestId)
                        : plain(status, "malformed", "Cannot be read", "The request cannot be read.", requestId);
        };
    }

    private static Problem plain(int status, String slug, String title, @Nullable String detail, String requestId) {
        return problem(status, slug, title, detail, List.of(), requestId);
    }

    private static Problem problem(
            int status, String slug, String title, @Nullable String detail, List<Fault> faults, String requestId) {
        String trace = Span.current().getSpanContext().getTraceId();
        return new Problem("/problems/" + slug, title, status, detail, "urn:uuid:" + requestId, trace, faults);
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
