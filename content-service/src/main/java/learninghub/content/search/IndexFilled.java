package learninghub.content.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * A new replica has started once its index is filled, so that an update never leaves readers without search. Only the first filling
 * counts: afterwards an engine that is away makes search alone answer 503 and is no reason to take a service out.
 */
@Startup
@ApplicationScoped
class IndexFilled implements HealthCheck {
    private final SearchIndex index;

    IndexFilled(SearchIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index filled")
                .status(!index.isFirstFilling())
                .build();
    }
}
