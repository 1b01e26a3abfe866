package learninghub.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import learninghub.gateway.coding.GzipTags;

/** What of a request's head reaches a service, and what of an answer's head reaches the client. */
final class ForwardedHeaders {
    /** For one connection only (RFC 9110, 7.6.1), or said by the gateway and nobody else, or a way to smuggle another address in. */
    private static final Set<String> NOT_FROM_CLIENTS = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "http2-settings",
            "cookie",
            "forwarded",
            "x-real-ip",
            "x-request-id",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "accept-encoding");

    private static final Set<String> NOT_FROM_SERVICES = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "te",
            "trailer",
            "upgrade",
            "set-cookie",
            "server",
            "x-powered-by",
            "via",
            "x-request-id",
            "traceparent",
            "tracestate",
            "strict-transport-security");

    private static final List<String> CONDITIONS = List.of("If-Match", "If-None-Match");

    private ForwardedHeaders() {}

    static void prepare(MultiMap head, HttpServerRequest client, String requestId) {
        stripFrom(head, NOT_FROM_CLIENTS, List.of("x-forwarded-", "x-hub-"));
        head.set("X-Request-Id", requestId);
        head.set("X-Forwarded-For", client.remoteAddress().hostAddress());
        head.set("X-Forwarded-Proto", client.scheme());
        if (client.authority() != null) {
            head.set("X-Forwarded-Host", client.authority().toString());
        }
        // Compressing is done here, once and for all services.
        head.set("Accept-Encoding", "identity");
        for (String condition : CONDITIONS) {
            if (head.contains(condition)) {
                head.set(condition, GzipTags.plain(String.join(", ", head.getAll(condition))));
            }
        }
    }

    static void strip(MultiMap answerHead) {
        stripFrom(answerHead, NOT_FROM_SERVICES, List.of("x-hub-", "access-control-"));
    }

    private static void stripFrom(MultiMap head, Set<String> names, List<String> prefixes) {
        List<String> forThisConnection = head.getAll("Connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .toList();
        forThisConnection.stream().filter(name -> !name.isEmpty()).forEach(head::remove);
        for (String name : List.copyOf(head.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (names.contains(lower) || prefixes.stream().anyMatch(lower::startsWith)) {
                head.remove(name);
            }
        }
    }
}
