package learninghub.gateway.arrival;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers every answer leaves with, and those none leaves with. */
@ApplicationScoped
class AnswerHeaders {
    private static final List<String> TELLING = List.of("Server", "X-Powered-By", "Via");

    private final boolean strictTransport;

    /** @param strictTransport whether browsers may only come by HTTPS from now on; in production, where TLS ends in front of us */
    AnswerHeaders(@ConfigProperty(name = "hub.answers.strict-transport") boolean strictTransport) {
        this.strictTransport = strictTransport;
    }

    void complete(HttpServerResponse answer) {
        MultiMap headers = answer.headers();
        TELLING.forEach(headers::remove);
        headers.set("X-Content-Type-Options", "nosniff");
        // Calendar and preview links carry their secret in the address.
        headers.set("Referrer-Policy", "no-referrer");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (strictTransport) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
