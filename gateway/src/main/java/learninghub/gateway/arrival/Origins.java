package learninghub.gateway.arrival;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import learninghub.gateway.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a page of an origin that is not configured why it is refused; the filter behind, which decides, does so without a word. */
@ApplicationScoped
class Origins {
    private static final int BEFORE_CORS = 310;

    private final Problems problems;
    private final List<String> allowed;

    Origins(Problems problems, @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
        this.problems = problems;
        this.allowed = allowed.orElse(List.of());
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_CORS);
    }

    private void check(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isLeftToTheFilter() || allowed.contains(origin) || isOwn(request, origin)) {
            request.next();
        } else {
            problems.answer(request, "forbidden", "Pages of this origin may not call the API.");
        }
    }

    /** Patterns it understands, and the star. */
    private boolean isLeftToTheFilter() {
        return allowed.stream().anyMatch(origin -> origin.equals("*") || origin.startsWith("/"));
    }

    private static boolean isOwn(RoutingContext request, String origin) {
        return origin.endsWith("://" + request.request().getHeader(HttpHeaders.HOST));
    }
}
