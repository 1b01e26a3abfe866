package learninghub.gateway.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which spans are recorded: those of a client's trace as it asks, and all others, but none where nobody collects them. */
@Dependent
class Sampling {
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "quarkus.otel.exporter.otlp.endpoint") String collector) {
        return collector.isBlank() ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.alwaysOn());
    }
}
