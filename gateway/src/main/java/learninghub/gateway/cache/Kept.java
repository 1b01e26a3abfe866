package learninghub.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
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
    /** What a head takes without any fields, and a field without its letters: objects, tables and links. */
    private static final int EMPTY = 512;

    private static final int FIELD = 144;

    static Kept of(
            Origin origin, Source source, Keeping keeping, long generation, long askedAt, MultiMap head, Buffer body) {
        head.remove(HttpHeaders.CONTENT_LENGTH);
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
        return head.get(HttpHeaders.ETAG);
    }

    /** In bytes, about: a head of short fields takes more than a body of one screen. */
    int weight() {
        int plain = weight(head) + body.length();
        return gzipHead == null || gzipBody == null ? plain : plain + weight(gzipHead) + gzipBody.length();
    }

    private static int weight(MultiMap head) {
        int weight = EMPTY;
        for (Map.Entry<String, String> field : head) {
            weight += FIELD + field.getKey().length() + field.getValue().length();
        }
        return weight;
    }

    boolean isCurrent() {
        return generation == source.generation();
    }

    void send(HttpServerRequest request, long now) {
        HttpServerResponse answer = request.response();
        boolean compressed = gzipBody != null && Coding.isAccepted(request);
        answer.headers().addAll(compressed ? gzipHead : head);
        answer.putHeader(HttpHeaders.AGE, Long.toString(TimeUnit.NANOSECONDS.toSeconds(now - checkedAt)));
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (GzipTags.names(known, tag())) {
            answer.headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING);
            answer.headers()
                    .set(
                            HttpHeaders.ETAG,
                            gzipHead != null && GzipTags.isCompressed(known) ? gzipHead.get(HttpHeaders.ETAG) : tag());
            answer.setStatusCode(304).end();
            return;
        }
        Buffer content = compressed ? gzipBody : body;
        if (request.method() == HttpMethod.HEAD) {
            answer.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()))
                    .end();
        } else {
            answer.end(content);
        }
    }
}
