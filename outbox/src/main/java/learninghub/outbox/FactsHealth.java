package learninghub.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the two threads are. Kafka being away is no reason to restart a service or to take it out of traffic. */
@Liveness
@ApplicationScoped
class FactsHealth implements HealthCheck {
    private final FactRelay relay;
    private final FactConsumer consumer;

    FactsHealth(FactRelay relay, FactConsumer consumer) {
        this.relay = relay;
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("facts")
                .status(relay.alive() && consumer.alive())
                .build();
    }
}
