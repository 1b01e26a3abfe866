package learninghub.gateway.forward;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import learninghub.gateway.coding.Coding;
import learninghub.gateway.problem.Problem;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.stream.Gzip;
import learninghub.gateway.trace.Trace;
import org.jspecify.annotations.Nullable;

/** One request on its way to its service and the answer on its way back, both as streams. */
final class Exchange implements ProxyInterceptor {
    /** Nobody here speaks WebSocket, and a tunnel would go around every check of an answer. */
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    /** HTTP/1.0 has no chunks: the proxy would collect the whole answer in memory to count it. */
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

    Exchange(RoutingContext client, Route route, Upstream upstream, Watch watch, Problems problems) {
        this.client = client;
        this.route = route;
        this.upstream = upstream;
        this.watch = watch;
        this.problems = problems;
        body = RequestBody.isIn(client.request())
                ? new BoundedBody(client.request(), route.limit().bytes(), watch::progress)
                : null;
    }

    void run() {
        HttpProxy.reverseProxy(NO_TUNNELS, upstream.client())
                .origin(context -> connect())
                .addInterceptor(this)
                .handle(client.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        ForwardedHeaders.prepare(
                request.headers(), client.request(), client.response().headers().get("X-Request-Id"));
        question = Trace.of(client).ask(upstream.name(), request.headers());
        if (body == null) {
            request.setBody(null);
            client.request().resume();
        } else {
            request.setBody(Body.body(body, request.getBody().length()));
        }
        return context.sendRequest()
                .recover(failure -> isWorthRepeating(failure) ? context.sendRequest() : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(refusal(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        watch.end();
        question.end();
        ProxyResponse answer = context.response();
        ForwardedHeaders.strip(answer.headers());
        shapeBody(answer);
        return context.sendResponse().onComplete(sent -> dropUnreadRequest());
    }

    private Future<HttpClientRequest> connect() {
        return upstream.request().onSuccess(request -> {
            attempt = request;
            // Told by its response too; without a handler it would be logged as an error.
            request.exceptionHandler(told -> {});
            watch.over(request, () -> body != null && !body.isEnded());
        });
    }

    private void shapeBody(ProxyResponse answer) {
        int status = answer.getStatusCode();
        boolean compress = Coding.choose(client.request(), status, answer.headers());
        Body content = answer.getBody();
        if (status == 204 || status == 304) {
            content.stream().resume();
            answer.setBody(null);
        } else if (content.length() < 0 && client.request().version() == HttpVersion.HTTP_1_0) {
            write(answer.release(), problems.problem(client, "malformed", NEEDS_CHUNKS));
        } else {
            ReadStream<Buffer> stream = new AnswerBody(content.stream(), client.request());
            boolean head = client.request().method().equals(HttpMethod.HEAD);
            answer.setBody(compress ? Body.body(head ? stream : Gzip.of(stream)) : Body.body(stream, content.length()));
        }
    }

    /** A kept connection may have been closed by the service just as it was used again; reading twice does no harm. */
    private boolean isWorthRepeating(Throwable failure) {
        boolean connectionBroke = failure instanceof HttpClosedException
                || failure instanceof IOException && !(failure instanceof ConnectException);
        return connectionBroke
                && body == null
                && REPEATABLE.contains(client.request().method())
                && !client.response().closed();
    }

    private ProxyResponse refusal(ProxyRequest request, Throwable failure) {
        watch.end();
        question.setStatus(StatusCode.ERROR);
        ProxyResponse answer = request.release().response();
        Problem problem = body != null && body.isTooLarge() ? tooLarge() : unavailable(answer, failure);
        return write(answer, problem);
    }

    private ProxyResponse write(ProxyResponse answer, Problem problem) {
        return answer.setStatusCode(problem.status())
                .setStatusMessage(null)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "private, no-store")
                .setBody(Body.body(problems.body(problem)));
    }

    private Problem tooLarge() {
        return problems.problem(client, "too-large", RequestBody.overLimit(route.limit()));
    }

    private Problem unavailable(ProxyResponse answer, Throwable failure) {
        upstream.complain(failure);
        answer.putHeader("Retry-After", Problems.RETRY_AFTER);
        return problems.problem(client, "unavailable", "The part that answers this does not answer just now.");
    }

    /** Answered before it had read everything: the rest is not waited for. */
    private void dropUnreadRequest() {
        if (attempt != null && body != null && !body.isEnded()) {
            attempt.reset();
        }
    }
}
