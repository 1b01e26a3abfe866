package learninghub.gateway.page;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import learninghub.gateway.coding.Coding;
import learninghub.gateway.coding.GzipTags;
import learninghub.gateway.stream.Gzip;
import org.jspecify.annotations.Nullable;

/** A body that changes only with a release: public, revalidated by its ETag, compressed once. */
public record Page(String mediaType, Buffer body, Buffer compressed, String etag) {
    public static Page of(String mediaType, String text) {
        return of(mediaType, Buffer.buffer(text));
    }

    public static Page of(String mediaType, Buffer body) {
        return new Page(mediaType, body, Gzip.of(body), '"' + digest(body) + '"');
    }

    /** Answers GET and HEAD with this page, or with 304 when the client has it; any other method fails with 405. */
    public void send(RoutingContext request) {
        if (!isRead(request)) {
            return;
        }
        HttpServerResponse answer = request.response();
        MultiMap head = answer.headers()
                .set(HttpHeaders.ETAG, etag)
                .set(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .add(HttpHeaders.VARY, "Accept");
        if (isKnown(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            answer.setStatusCode(304);
            Coding.choose(request.request(), 304, head);
            answer.end();
            return;
        }
        head.set(HttpHeaders.CONTENT_TYPE, mediaType).set(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        answer.end(Coding.choose(request.request(), 200, head) ? compressed : body);
    }

    /** Whether the method only reads; the request has failed otherwise. */
    public static boolean isRead(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return true;
        }
        request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        request.fail(405);
        return false;
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.equals("*") || GzipTags.plain(ifNoneMatch).contains(etag));
    }

    private static String digest(Buffer body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
