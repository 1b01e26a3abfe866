package learninghub.gateway.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.token.Caller;
import learninghub.gateway.token.TokenGate;

/** Counts every request for its address, and for the person behind it once known. */
@ApplicationScoped
class RateLimits {
    /** Before the token gate (250): a flood must not make us verify signatures. */
    private static final int BEFORE_TOKEN = 260;

    private static final int AFTER_TOKEN = 245;

    private final Policies policies;
    private final Problems problems;

    RateLimits(Policies policies, Problems problems) {
        this.policies = policies;
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::countAddress, BEFORE_TOKEN);
        filters.register(this::countPerson, AFTER_TOKEN);
    }

    private void countAddress(RoutingContext request) {
        String address = request.request().remoteAddress().hostAddress();
        goOn(request, policies.perAddress().allows(AddressClass.of(address), request.response()));
    }

    private void countPerson(RoutingContext request) {
        Optional<Caller> caller = TokenGate.caller(request);
        goOn(
                request,
                caller.isEmpty()
                        || policies.perPerson(caller.get().requestsPerSecond())
                                .allows(caller.get().subject(), request.response()));
    }

    private void goOn(RoutingContext request, boolean allowed) {
        if (allowed) {
            request.next();
        } else {
            problems.answer(
                    request, "rate-limited", "Too many requests in the last second; Retry-After says when to go on.");
        }
    }
}
