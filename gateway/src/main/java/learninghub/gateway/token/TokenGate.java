package learninghub.gateway.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learninghub.gateway.problem.Problems;

/** Lets pass who shows a good access token or none. Only {@code Authorization: Bearer} counts: no cookie, no other scheme. */
@ApplicationScoped
public class TokenGate {
    /** After CORS (300), before Quarkus's own authentication (200), which so never decides anything. */
    private static final int BEFORE_OTHERS = 250;

    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9\\-._~+/]+=*)");
    private static final String IDENTITY = SecurityIdentity.class.getName();

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
    public static Optional<SecurityIdentity> identity(RoutingContext request) {
        return Optional.ofNullable(request.get(IDENTITY));
    }

    private void check(RoutingContext request) {
        List<String> credentials = request.request().headers().getAll("Authorization");
        if (credentials.isEmpty()) {
            request.next();
            return;
        }
        Matcher bearer = BEARER.matcher(credentials.getFirst().trim());
        if (credentials.size() == 1 && bearer.matches()) {
            verify(request, bearer.group(1));
        } else {
            refuse(request, "The Authorization header must be one Bearer access token.");
        }
    }

    /** The request is paused while its token is looked at, so that no byte of its body is lost; whoever takes it on resumes it. */
    private void verify(RoutingContext request, String token) {
        request.request().pause();
        issuer.judge(token).emitOn(here()).subscribe().with(verdict -> decide(request, verdict), request::fail);
    }

    private void decide(RoutingContext request, Verdict verdict) {
        if (request.response().closed()) {
            return;
        }
        switch (verdict) {
            case Verdict.Good good -> request.put(IDENTITY, good.identity()).next();
            case Verdict.Bad bad -> refuse(request, "A valid access token is needed; this one is not.");
            case Verdict.Undecided undecided ->
                problems.answerUnavailable(
                        request, "Tokens cannot be checked just now. What is public can be read without one.");
        }
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
