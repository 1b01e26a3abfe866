package learninghub.gateway.coding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides whether an answer leaves compressed, and makes its head say so. */
public final class Coding {
    /** Bytes; below, a compressed answer saves no packet. */
    private static final long WORTH_IT = 1024;

    private static final List<String> TEXTS = List.of(
            "application/json",
            "application/yaml",
            "application/xml",
            "application/javascript",
            "application/x-ndjson",
            "application/x-yaml");

    private Coding() {}

    /** Puts ETag, Vary and Content-Encoding right for the coding this client gets. True when the body is to be compressed. */
    public static boolean choose(HttpServerRequest request, int status, MultiMap head) {
        if (status == 304) {
            return choosePlainAgain(request, head);
        }
        if (!isCompressible(status, head)) {
            return false;
        }
        vary(head);
        if (!isAccepted(request)) {
            return false;
        }
        head.remove(HttpHeaders.CONTENT_LENGTH);
        mark(head);
        return true;
    }

    /** A client that asked with a compressed answer's ETag is told that very one is still good. */
    private static boolean choosePlainAgain(HttpServerRequest request, MultiMap head) {
        if (GzipTags.isCompressed(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            markTag(head);
        }
        vary(head);
        return false;
    }

    /** Whether this client takes a compressed answer. */
    public static boolean isAccepted(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_0
                && AcceptedCodings.gzip(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    /** Whether a whole answer of this length is worth compressing. */
    public static boolean isWorthIt(MultiMap head, int length) {
        return length >= WORTH_IT && isText(head.get(HttpHeaders.CONTENT_TYPE)) && !isFixed(head);
    }

    /** Makes the head that of the compressed answer. */
    public static void mark(MultiMap head) {
        markTag(head);
        head.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    }

    private static boolean isCompressible(int status, MultiMap head) {
        return status >= 200
                && status != 204
                && status != 206
                && !head.contains(HttpHeaders.CONTENT_ENCODING)
                && isText(head.get(HttpHeaders.CONTENT_TYPE))
                && isWorthIt(head.get(HttpHeaders.CONTENT_LENGTH))
                && !isFixed(head);
    }

    private static boolean isFixed(MultiMap head) {
        return String.valueOf(head.get(HttpHeaders.CACHE_CONTROL)).contains("no-transform");
    }

    private static boolean isText(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") && !type.equals("text/event-stream")
                || type.endsWith("+json")
                || type.endsWith("+xml")
                || type.endsWith("+yaml")
                || TEXTS.contains(type);
    }

    private static boolean isWorthIt(@Nullable String contentLength) {
        return contentLength == null || Long.parseLong(contentLength) >= WORTH_IT;
    }

    private static void markTag(MultiMap head) {
        String tag = head.get(HttpHeaders.ETAG);
        if (tag != null) {
            head.set(HttpHeaders.ETAG, GzipTags.compressed(tag));
        }
    }

    /** Says that the answer depends on the codings accepted. */
    public static void vary(MultiMap head) {
        String vary = String.join(", ", head.getAll(HttpHeaders.VARY));
        if (!vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
            head.set(HttpHeaders.VARY, vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
    }
}
