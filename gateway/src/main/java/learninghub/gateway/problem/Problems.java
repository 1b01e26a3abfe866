package learninghub.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import learninghub.gateway.head.Names;

/** Every type of problem there is, and the gateway's way of answering with one. */
@Singleton
public class Problems {
    /** Seconds; long enough to be polite to a service that restarts, short enough not to lose the person. */
    public static final String RETRY_AFTER = "5";

    /** The same for everything that is not there or may not be known about. */
    public static final String NOTHING_HERE = "There is nothing here, or nothing you may see.";

    private static final String NO_TRACE = "0".repeat(32);

    private final ObjectMapper json;
    private final Map<String, ProblemType> types = new LinkedHashMap<>();

    Problems(ObjectMapper json) {
        this.json = json;
        for (ProblemType type : listed(json)) {
            types.put(type.slug(), type);
        }
    }

    /** Answers the request with a problem of a listed type and ends it. The headers the answer needs besides stand on it already. */
    public void answer(RoutingContext request, String slug, String detail) {
        Problem problem = problem(request, slug, detail);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .end(body(problem));
    }

    /** Answers that something behind the gateway does not answer just now. */
    public void answerUnavailable(RoutingContext request, String detail) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        answer(request, "unavailable", detail);
    }

    /** A problem about this request; its answer carries the request id and the trace already. */
    public Problem problem(RoutingContext request, String slug, String detail) {
        ProblemType type = Objects.requireNonNull(types.get(slug), slug);
        MultiMap answer = request.response().headers();
        String instance = "urn:uuid:" + answer.get(Names.REQUEST_ID);
        return new Problem("/problems/" + slug, type.title(), type.status(), detail, instance, traceOf(answer));
    }

    public Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<ProblemType> all() {
        return types.values();
    }

    Optional<ProblemType> named(String slug) {
        return Optional.ofNullable(types.get(slug));
    }

    private static String traceOf(MultiMap answer) {
        String traceparent = answer.get(Names.TRACEPARENT);
        return traceparent == null ? NO_TRACE : traceparent.split("-")[1];
    }

    private static List<ProblemType> listed(ObjectMapper json) {
        try (InputStream list = Problems.class.getResourceAsStream("/problems.json")) {
            return json.readValue(list, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
