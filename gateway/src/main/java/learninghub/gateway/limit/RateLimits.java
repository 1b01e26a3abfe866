package learninghub.gateway.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import learninghub.gateway.problem.Problems;
import learninghub.gateway.token.Caller;
import learninghub.gateway.token.TokenGate;

/** Counts every request for its address, and for the person behind it once known. */
@ApplicationScoped
class RateLimits {
    /** Before the token gate (250): a flood must not make us verify signatures. */
    private static final int BEFORE_TOKEN = 260;

    private static final int AFTER_TOKEN = 245;

    private final Policy perAddress;
    private final Policy perPerson;
    /** By what they were promised. One for each number that partners have, and none is larger than OwnLimit allows. */
    private final Map<Integer, Policy> perPartner = new ConcurrentHashMap<>();

    private final LimitSettings settings;
    private final Problems problems;

    RateLimits(LimitSettings settings, Problems problems) {
        this.perAddress = new Policy("address", settings.address(), settings.remembered());
        this.perPerson = new Policy("person", settings.person(), settings.remembered());
        this.settings = settings;
        this.problems = problems;
    }

    void install(@Observes Filters filters) {
        filters.register(this::countAddress, BEFORE_TOKEN);
        filters.register(this::countPerson, AFTER_TOKEN);
    }

    private void countAddress(RoutingContext request) {
        String address = request.request().remoteAddress().hostAddress();
        goOn(request, perAddress.allows(AddressClass.of(address), request.response()));
    }

    private void countPerson(RoutingContext request) {
        Optional<Caller> caller = TokenGate.caller(request);
        goOn(request, caller.isEmpty() || allows(caller.get(), request.response()));
    }

    private boolean allows(Caller caller, HttpServerResponse answer) {
        Integer own = caller.requestsPerSecond();
        Policy policy = own == null
                ? perPerson
                : perPartner.computeIfAbsent(own, rate -> new Policy("person", rate, settings.remembered()));
        return policy.allows(caller.subject(), answer);
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
