package learninghub.gateway.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which spans are recorded: those of a client's trace as it asks, and all others, but none where nobody collects them. */
@Dependent
class Sampling {
    /** @param collector of spans, or of everything where nothing is said of spans (Quarkus falls back to that) */
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "quarkus.otel.exporter.otlp.traces.endpoint") Optional<String> collector) {
        return collector.filter(address -> !address.isBlank()).isPresent()
                ? Sampler.parentBased(Sampler.alwaysOn())
                : Sampler.alwaysOff();
    }
}
