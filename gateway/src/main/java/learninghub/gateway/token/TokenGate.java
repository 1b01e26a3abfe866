package learninghub.gateway.token;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.arrival.RememberedTokens;
import learninghub.gateway.problem.Problems;

/** Lets pass who shows a good access token or none. Only {@code Authorization: Bearer} counts: no cookie, no other scheme. */
@ApplicationScoped
public class TokenGate {
    /** As many people at once; each takes some hundred bytes. */
    private static final int REMEMBERED = 10_000;

    /** After CORS (300), before Quarkus's own authentication (200), which so never decides anything. */
    private static final int BEFORE_OTHERS = 250;

    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9\\-._~+/]+=*)");
    private static final String NOT_ONE = "The Authorization header must be one Bearer access token.";
    private static final String CALLER = Caller.class.getName();

    /** By the whole header, as it came. Services check each token again, and know who is suspended. */
    private final RememberedTokens<Caller> known = new RememberedTokens<>(REMEMBERED);

    private final Issuer issuer;
    private final Problems problems;

    TokenGate(Issuer issuer, Problems problems) {
        this.issuer = issuer;
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_OTHERS);
    }

    /** Who is behind the request; nobody when it came without a token. */
    public static Optional<Caller> caller(RoutingContext request) {
        return Optional.ofNullable(request.get(CALLER));
    }

    private void check(RoutingContext request) {
        List<String> credentials = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            request.next();
            return;
        }
        if (credentials.size() > 1) {
            refuse(request, NOT_ONE);
            return;
        }
        String header = credentials.getFirst();
        Caller caller = known.bearerOf(header, Instant.now());
        if (caller == null) {
            look(request, header);
        } else {
            letPass(request, caller);
        }
    }

    private void look(RoutingContext request, String header) {
        Matcher bearer = BEARER.matcher(header.trim());
        if (bearer.matches()) {
            verify(request, header, bearer.group(1));
        } else {
            refuse(request, NOT_ONE);
        }
    }

    /** The request is paused while its token is looked at, so that no byte of its body is lost; whoever takes it on resumes it. */
    private void verify(RoutingContext request, String header, String token) {
        request.request().pause();
        issuer.judge(token).emitOn(here()).subscribe().with(verdict -> decide(request, header, verdict), request::fail);
    }

    private void decide(RoutingContext request, String header, Verdict verdict) {
        if (verdict instanceof Verdict.Good good) {
            known.remember(header, good.caller(), good.ends());
        }
        if (request.response().closed()) {
            return;
        }
        switch (verdict) {
            case Verdict.Good good -> letPass(request, good.caller());
            case Verdict.Bad bad -> refuse(request, "A valid access token is needed; this one is not.");
            case Verdict.Undecided undecided ->
                problems.answerUnavailable(
                        request, "Tokens cannot be checked just now. What is public can be read without one.");
        }
    }

    private static void letPass(RoutingContext request, Caller caller) {
        request.put(CALLER, caller).next();
    }

    private void refuse(RoutingContext request, String detail) {
        request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        problems.answer(request, "unauthorized", detail);
    }

    /** The request's own thread; nearly always the one that is running already. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return task -> {
            if (Vertx.currentContext() == context) {
                task.run();
            } else {
                context.runOnContext(now -> task.run());
            }
        };
    }
}
