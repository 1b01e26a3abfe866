package learninghub.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import learninghub.gateway.cache.Keeping;
import learninghub.gateway.cache.Origin;
import learninghub.gateway.cache.PublicAnswers;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.trace.Trace;

/** Sends each request where {@link Routes} says. Nothing comes after it but the gateway's own pages. */
@ApplicationScoped
class Forwarding {
    /** After the token (250). */
    private static final int AFTER_TOKEN = 240;

    /** No TRACE, which echoes tokens, and no CONNECT. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final Upstreams settings;
    private final PublicAnswers publicAnswers;
    private final Problems problems;
    private final Map<Owner, Upstream> upstreams = new EnumMap<>(Owner.class);
    private final Upstream longPolls;

    Forwarding(Vertx vertx, Upstreams settings, PublicAnswers publicAnswers, Problems problems) {
        this.settings = settings;
        this.publicAnswers = publicAnswers;
        this.problems = problems;
        add(vertx, Owner.CONTENT, settings.contentUrl());
        add(vertx, Owner.NETWORK, settings.networkUrl());
        add(vertx, Owner.EVENTS, settings.eventsUrl());
        longPolls = new Upstream(vertx, Owner.CONTENT, settings.contentUrl(), settings.longPolls(), settings);
    }

    void install(@Observes Filters filters) {
        filters.register(this::send, AFTER_TOKEN);
    }

    private void send(RoutingContext request) {
        if (publicAnswers.answered(request)) {
            return;
        }
        Routes.of(request.request().path())
                .ifPresentOrElse(
                        route -> send(request, route),
                        () -> problems.answer(request, "not-found", Problems.NOTHING_HERE));
    }

    private void send(RoutingContext request, Route route) {
        Trace.of(request).onRoute(route.path());
        HttpServerRequest incoming = request.request();
        if (!METHODS.contains(incoming.method())) {
            incoming.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            request.fail(405);
        } else if (RequestBody.declaredLength(incoming) > route.limit().bytes()) {
            problems.answer(request, "too-large", RequestBody.overLimit(route.limit()));
        } else if (route.owner() == Owner.GATEWAY) {
            incoming.resume();
            request.next();
        } else if (route.keeping() != Keeping.NOT) {
            publicAnswers.ask(request, route.keeping(), () -> origin(route), () -> forward(request, route));
        } else {
            forward(request, route);
        }
    }

    private Origin origin(Route route) {
        Upstream upstream = Objects.requireNonNull(upstreams.get(route.owner()));
        return new Origin(
                route.owner().serviceName(),
                route.path(),
                settings.patience(route.patience()),
                send -> upstream.ask(send, () -> false),
                ForwardedHeaders::strip,
                upstream::complain);
    }

    private void forward(RoutingContext request, Route route) {
        HttpServerRequest incoming = request.request();
        if ("100-continue".equalsIgnoreCase(incoming.getHeader(HttpHeaders.EXPECT))) {
            incoming.response().writeContinue();
        }
        if (RequestBody.isUndeclared(incoming)) {
            incoming.headers().set(HttpHeaders.TRANSFER_ENCODING, "chunked");
        }
        Upstream upstream = route.patience() == Patience.LONG_POLL
                ? longPolls
                : Objects.requireNonNull(upstreams.get(route.owner()));
        new Exchange(request, route, upstream, settings.patience(route.patience()), problems).run();
    }

    private void add(Vertx vertx, Owner owner, URI url) {
        upstreams.put(owner, new Upstream(vertx, owner, url, settings.connections(), settings));
    }
}
