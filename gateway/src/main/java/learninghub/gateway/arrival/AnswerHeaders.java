package learninghub.gateway.arrival;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers every answer leaves with, and those none leaves with. */
@Singleton
class AnswerHeaders {
    private static final List<CharSequence> TELLING = Stream.of("server", "x-powered-by", "via")
            .map(HttpHeaders::createOptimized)
            .toList();

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");

    private final Dates dates = new Dates(InstantSource.system());
    private final boolean strictTransport;

    /** @param strictTransport whether browsers may only come by HTTPS from now on; in production, where TLS ends in front of us */
    AnswerHeaders(@ConfigProperty(name = "hub.answers.strict-transport") boolean strictTransport) {
        this.strictTransport = strictTransport;
    }

    void complete(HttpServerResponse answer) {
        MultiMap headers = answer.headers();
        TELLING.forEach(headers::remove);
        if (!headers.contains(HttpHeaders.DATE)) {
            headers.set(HttpHeaders.DATE, dates.now());
        }
        headers.set(CONTENT_TYPE_OPTIONS, "nosniff");
        // Calendar and preview links carry their secret in the address.
        headers.set(REFERRER_POLICY, "no-referrer");
        if (!headers.contains(CONTENT_SECURITY_POLICY)) {
            headers.set(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        if (strictTransport) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
