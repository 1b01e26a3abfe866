package learninghub.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;
import learninghub.gateway.coding.Coding;
import learninghub.gateway.coding.GzipTags;
import learninghub.gateway.stream.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * One answer, ready to be sent again in either coding.
 *
 * @param generation the source's when it was asked for
 * @param checkedAt when the service was asked, in nanoseconds
 */
record Kept(
        Origin origin,
        Source source,
        Keeping keeping,
        long generation,
        long checkedAt,
        MultiMap head,
        Buffer body,
        @Nullable MultiMap gzipHead,
        @Nullable Buffer gzipBody) {

    static Kept of(
            Origin origin, Source source, Keeping keeping, long generation, long askedAt, MultiMap head, Buffer body) {
        head.remove("Content-Length");
        if (!Coding.isWorthIt(head, body.length())) {
            return new Kept(origin, source, keeping, generation, askedAt, head, body, null, null);
        }
        Coding.vary(head);
        MultiMap gzipHead = MultiMap.caseInsensitiveMultiMap().addAll(head);
        Coding.mark(gzipHead);
        return new Kept(origin, source, keeping, generation, askedAt, head, body, gzipHead, Gzip.of(body));
    }

    /** The service says it is still the same. */
    Kept checked(long generation, long askedAt) {
        return new Kept(origin, source, keeping, generation, askedAt, head, body, gzipHead, gzipBody);
    }

    String tag() {
        return head.get("ETag");
    }

    int weight() {
        return body.length() + (gzipBody == null ? 0 : gzipBody.length()) + 1_024;
    }

    boolean isCurrent() {
        return generation == source.generation();
    }

    void send(HttpServerRequest request, long now) {
        HttpServerResponse answer = request.response();
        boolean compressed = gzipBody != null && Coding.isAccepted(request);
        answer.headers().addAll(compressed ? gzipHead : head);
        answer.putHeader("Age", Long.toString(TimeUnit.NANOSECONDS.toSeconds(now - checkedAt)));
        String known = request.getHeader("If-None-Match");
        if (GzipTags.names(known, tag())) {
            answer.headers().remove("Content-Type").remove("Content-Encoding");
            answer.headers()
                    .set("ETag", gzipHead != null && GzipTags.isCompressed(known) ? gzipHead.get("ETag") : tag());
            answer.setStatusCode(304).end();
            return;
        }
        Buffer content = compressed ? gzipBody : body;
        if (request.method() == HttpMethod.HEAD) {
            answer.putHeader("Content-Length", Integer.toString(content.length()))
                    .end();
        } else {
            answer.end(content);
        }
    }
}
