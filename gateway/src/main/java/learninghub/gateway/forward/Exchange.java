package learninghub.gateway.forward;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import learninghub.gateway.head.Names;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.stream.Delivery;
import learninghub.gateway.trace.Trace;
import org.jspecify.annotations.Nullable;

/** One request on its way to its service and the answer on its way back, both as streams. */
final class Exchange {
    /** HTTP/1.0 has no chunks: the whole answer would have to be collected in memory to count it. */
    private static final String NEEDS_CHUNKS = "This answer is a stream of unknown length, which needs HTTP/1.1.";

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RoutingContext client;
    private final Route route;
    private final Upstream upstream;
    private final Problems problems;
    private final Watch watch;
    private final @Nullable BoundedBody body;
    private @Nullable HttpClientRequest attempt;
    private Span question = Span.getInvalid();
    private boolean repeated;
    private boolean bodyBroke;

    Exchange(RoutingContext client, Route route, Upstream upstream, Duration patience, Problems problems) {
        this.client = client;
        this.route = route;
        this.upstream = upstream;
        this.problems = problems;
        watch = new Watch(upstream.watches(), patience, this::isStillSent);
        body = RequestBody.isIn(client.request())
                ? new BoundedBody(client.request(), route.limit().bytes(), watch::progress)
                : null;
    }

    void run() {
        MultiMap trace = HttpHeaders.headers();
        question = Trace.of(client).ask(upstream.name(), trace);
        upstream.ask(request -> send(request, trace), this::isForTheClientToAnswerFor)
                .onComplete(this::answered);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, MultiMap trace) {
        attempt = request;
        // Told by its response too; without a handler it would be logged as an error.
        request.exceptionHandler(told -> {});
        watch.over(request);
        HttpServerRequest incoming = client.request();
        request.setMethod(incoming.method()).setURI(incoming.uri());
        MultiMap head = request.headers().addAll(incoming.headers());
        // Whom it is for and how it is framed is this connection's matter.
        head.remove(HttpHeaders.HOST).remove(HttpHeaders.TRANSFER_ENCODING);
        ForwardedHeaders.prepare(head, incoming, client.response().headers().get(Names.REQUEST_ID));
        head.addAll(trace);
        if (body == null) {
            incoming.resume();
            return request.send();
        }
        request.setChunked(!head.contains(HttpHeaders.CONTENT_LENGTH));
        // Half a body must never look whole.
        body.pipe().endOnFailure(false).to(request).onFailure(broken -> {
            bodyBroke = true;
            request.reset();
        });
        return request.response();
    }

    private void answered(AsyncResult<HttpClientResponse> asked) {
        watch.end();
        if (asked.succeeded()) {
            question.end();
            deliver(asked.result());
            return;
        }
        question.setStatus(StatusCode.ERROR).end();
        if (isWorthRepeating(asked.cause())) {
            repeated = true;
            run();
        } else {
            refuse(asked.cause());
        }
    }

    private void deliver(HttpClientResponse answer) {
        MultiMap head = answer.headers();
        ForwardedHeaders.strip(head);
        boolean hasLength = head.contains(HttpHeaders.CONTENT_LENGTH);
        if (!hasLength
                && client.request().version() == HttpVersion.HTTP_1_0
                && client.request().method() != HttpMethod.HEAD
                && Delivery.hasBody(answer.statusCode())) {
            Delivery.drop(answer);
            problems.answer(client, "malformed", NEEDS_CHUNKS);
        } else {
            Delivery.of(client.request(), answer.statusCode(), head, answer);
        }
        dropUnreadRequest();
    }

    /** It sent too much or half, or went away, before the service had been given its time: nobody can have a service spared by that. */
    private boolean isForTheClientToAnswerFor() {
        return !watch.isOver() && (bodyBroke || client.response().closed());
    }

    /** A kept connection may have been closed by the service just as it was used again; reading twice does no harm. */
    private boolean isWorthRepeating(Throwable failure) {
        boolean connectionBroke = failure instanceof HttpClosedException
                || failure instanceof IOException && !(failure instanceof ConnectException);
        return connectionBroke
                && !repeated
                && body == null
                && REPEATABLE.contains(client.request().method())
                && !client.response().closed();
    }

    private void refuse(Throwable failure) {
        if (client.response().closed() || client.response().ended()) {
            return;
        }
        if (body != null && body.isTooLarge()) {
            problems.answer(client, "too-large", RequestBody.overLimit(route.limit()));
        } else {
            upstream.complain(failure);
            problems.answerUnavailable(client, "The part that answers this does not answer just now.");
        }
    }

    private boolean isStillSent() {
        return body != null && !body.isEnded();
    }

    /** Answered before it had read everything: the rest is not waited for. */
    private void dropUnreadRequest() {
        if (isStillSent()) {
            client.addEndHandler(sent -> resetAttempt());
        }
    }

    private void resetAttempt() {
        if (attempt != null && isStillSent()) {
            attempt.reset();
        }
    }
}
