package learninghub.gateway.forward;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import learninghub.gateway.coding.GzipTags;
import learninghub.gateway.head.Names;

/** What of a request's head reaches a service, and what of an answer's head reaches the client. */
final class ForwardedHeaders {
    /** For one connection only (RFC 9110, 7.6.1), or said by the gateway and nobody else, or a way to smuggle another address in. */
    private static final List<CharSequence> NOT_FROM_CLIENTS = hashed(
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
            "traceparent",
            "tracestate",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "accept-encoding");

    private static final List<CharSequence> NOT_FROM_SERVICES = hashed(
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

    /** What {@code Connection} says nearly always; it is in both lists. */
    private static final AsciiString KEEP_ALIVE = AsciiString.cached("keep-alive");

    private static final List<CharSequence> CONDITIONS = List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");

    private ForwardedHeaders() {}

    static void prepare(MultiMap head, HttpServerRequest client, String requestId) {
        stripFrom(head, NOT_FROM_CLIENTS, "x-forwarded-", "x-hub-");
        head.set(Names.REQUEST_ID, requestId);
        head.set(FORWARDED_FOR, client.remoteAddress().hostAddress());
        head.set(FORWARDED_PROTO, client.scheme());
        if (client.authority() != null) {
            head.set(FORWARDED_HOST, client.authority().toString());
        }
        // Compressing is done here, once and for all services.
        head.set(HttpHeaders.ACCEPT_ENCODING, "identity");
        for (CharSequence condition : CONDITIONS) {
            if (head.contains(condition)) {
                head.set(condition, GzipTags.plain(String.join(", ", head.getAll(condition))));
            }
        }
    }

    static void strip(MultiMap answerHead) {
        stripFrom(answerHead, NOT_FROM_SERVICES, "x-hub-", "access-control-");
    }

    private static void stripFrom(MultiMap head, List<CharSequence> names, String... prefixes) {
        if (head.contains(HttpHeaders.CONNECTION)) {
            head.getAll(HttpHeaders.CONNECTION).forEach(named -> stripNamed(named, head));
        }
        names.forEach(head::remove);
        beginningWith(prefixes, head).forEach(head::remove);
    }

    private static void stripNamed(String connection, MultiMap head) {
        if (!KEEP_ALIVE.contentEqualsIgnoreCase(connection)) {
            Arrays.stream(connection.split(","))
                    .map(String::trim)
                    .filter(name -> !name.isEmpty())
                    .forEach(head::remove);
        }
    }

    private static List<String> beginningWith(String[] prefixes, MultiMap head) {
        List<String> found = List.of();
        for (Map.Entry<String, String> entry : head) {
            for (String prefix : prefixes) {
                if (entry.getKey().regionMatches(true, 0, prefix, 0, prefix.length())) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(entry.getKey());
                }
            }
        }
        return found;
    }

    /** Looking for a name that is not there, as nearly all of them are not, then costs next to nothing. */
    private static List<CharSequence> hashed(String... names) {
        return Arrays.stream(names).map(HttpHeaders::createOptimized).toList();
    }
}
