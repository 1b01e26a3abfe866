package learninghub.gateway.cache;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Locale;
import java.util.Set;
import learninghub.gateway.head.Names;
import learninghub.gateway.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service on behalf of everybody: of what the client sent only the address and {@code Accept} go along, so that nothing that is not
 * part of the key can colour what others will get.
 */
record Fetch(
        Key key,
        Keeping keeping,
        Origin origin,
        Source source,
        @Nullable Kept known,
        CacheSettings settings) {
    private static final Set<String> UNDERSTOOD = Set.of("accept", "accept-encoding", "authorization");

    /** @param client who asks first: what is asked is told under its id, and belongs to its trace */
    Future<Fetched> run(RoutingContext client) {
        long generation = source.generation();
        long askedAt = System.nanoTime();
        return ask(client)
                .recover(failure -> closedBefore(failure) ? ask(client) : Future.failedFuture(failure))
                .compose(answer -> judge(answer, generation, askedAt))
                .otherwise(Fetched.Failed::new);
    }

    private Future<HttpClientResponse> ask(RoutingContext client) {
        return origin.asking().ask(request -> {
            Span question = Trace.of(client).ask(origin.service(), request.headers());
            request.setMethod(HttpMethod.GET)
                    .setURI(key.target())
                    .putHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                    .putHeader(Names.REQUEST_ID, client.response().headers().get(Names.REQUEST_ID))
                    .idleTimeout(origin.patience().toMillis());
            if (key.accept() != null) {
                request.putHeader(HttpHeaders.ACCEPT, key.accept());
            }
            if (known != null) {
                request.putHeader(HttpHeaders.IF_NONE_MATCH, known.tag());
            }
            return request.send().onSuccess(HttpClientResponse::pause).onComplete(answered -> question.end());
        });
    }

    private Future<Fetched> judge(HttpClientResponse answer, long generation, long askedAt) {
        if (answer.statusCode() == 304 && known != null) {
            answer.resume();
            return Future.succeededFuture(new Fetched.Good(known.checked(generation, askedAt)));
        }
        MultiMap head = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        boolean forEverybody = answer.statusCode() == 200 && isForEverybody(head);
        origin.strip().accept(head);
        return forEverybody
                ? collect(answer, head, generation, askedAt)
                : Future.succeededFuture(new Fetched.Other(answer.statusCode(), head, answer));
    }

    private Future<Fetched> collect(HttpClientResponse answer, MultiMap head, long generation, long askedAt) {
        Promise<Fetched> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > settings.largest().asLongValue() && whole.tryComplete(new Fetched.TooLarge())) {
                answer.request().reset();
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end ->
                whole.tryComplete(new Fetched.Good(Kept.of(origin, source, keeping, generation, askedAt, head, body))));
        answer.resume();
        return whole.future();
    }

    private static boolean isForEverybody(MultiMap head) {
        String control =
                String.join(",", head.getAll(HttpHeaders.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
        String tag = head.get(HttpHeaders.ETAG);
        return control.contains("public")
                && !control.contains("private")
                && !control.contains("no-store")
                && !head.contains("Set-Cookie")
                && !head.contains(HttpHeaders.CONTENT_ENCODING)
                && tag != null
                && tag.startsWith("\"")
                && variesAsUnderstood(head);
    }

    private static boolean variesAsUnderstood(MultiMap head) {
        for (String name : String.join(",", head.getAll(HttpHeaders.VARY))
                .toLowerCase(Locale.ROOT)
                .split(",")) {
            if (!name.isBlank() && !UNDERSTOOD.contains(name.strip())) {
                return false;
            }
        }
        return true;
    }

    /** A kept connection that the service closed just as it was used again. */
    private static boolean closedBefore(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof IOException && !(failure instanceof ConnectException);
    }
}
