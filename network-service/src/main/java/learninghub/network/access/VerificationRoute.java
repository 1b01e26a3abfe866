package learninghub.network.access;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** For whoever runs the hub, on the management port, which no client reaches; {@code bin/verify-access-log} asks it. */
@ApplicationScoped
class VerificationRoute {
    private final Chain chain;

    VerificationRoute(Chain chain) {
        this.chain = chain;
    }

    void install(@Observes ManagementInterface management) {
        management.router().get("/q/access-log/verification").blockingHandler(this::verify);
    }

    private void verify(RoutingContext context) {
        Verification verification = chain.verify();
        context.response()
                .setStatusCode(verification.whole() ? 200 : 409)
                .putHeader("Content-Type", "application/json")
                .end(JsonObject.mapFrom(verification).encode());
    }
}
