package learninghub.content.article;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** How many statements one request costs: those of its own trace, whatever jobs of the service ask meanwhile. */
@ApplicationScoped
@PersistenceUnitExtension
class StatementCounter implements StatementInspector {
    private final Map<String, AtomicInteger> byTrace = new ConcurrentHashMap<>();

    @Override
    public @Nullable String inspect(String sql) {
        Object trace = MDC.get("traceId");
        AtomicInteger counted = trace == null ? null : byTrace.get(trace.toString());
        if (counted != null) {
            counted.incrementAndGet();
        }
        return sql;
    }

    int statements(RequestSpecification by, Function<RequestSpecification, Response> request) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        AtomicInteger counted = new AtomicInteger();
        byTrace.put(trace, counted);
        try {
            request.apply(by.header("traceparent", "00-" + trace + "-" + trace.substring(16) + "-01"));
            return counted.get();
        } finally {
            byTrace.remove(trace);
        }
    }
}
