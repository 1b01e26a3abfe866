package learninghub.gateway.wellknown;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import learninghub.gateway.page.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /.well-known/api-catalog} (RFC 9727) and {@code /.well-known/security.txt} (RFC 9116). */
@ApplicationScoped
class WellKnownPages {
    private static final String CATALOG = "/.well-known/api-catalog";
    private static final String LINKSET =
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    /** How long what security.txt says may be relied on; it asks for less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final Page catalog = Page.of(LINKSET, catalog().encodePrettily());
    private final URI securityContact;

    WellKnownPages(@ConfigProperty(name = "hub.security-contact") URI securityContact) {
        this.securityContact = securityContact;
    }

    void install(@Observes Router router) {
        router.route(CATALOG).handler(this::sendCatalog);
        router.route("/.well-known/security.txt").handler(this::sendSecurity);
    }

    private void sendCatalog(RoutingContext request) {
        request.response().putHeader("Link", "<" + CATALOG + ">; rel=\"api-catalog\"");
        catalog.send(request);
    }

    private void sendSecurity(RoutingContext request) {
        Instant expires = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        Page.of(
                        "text/plain; charset=utf-8",
                        "Contact: " + securityContact + "\nExpires: " + expires + "\nPreferred-Languages: en\n")
                .send(request);
    }

    private static JsonObject catalog() {
        JsonObject api = new JsonObject()
                .put("anchor", "/")
                .put(
                        "service-desc",
                        new JsonArray()
                                .add(link("/openapi.json", "application/json"))
                                .add(link("/openapi.yaml", "application/yaml")))
                .put("service-doc", new JsonArray().add(link("/docs", "text/html")));
        JsonObject harvesting = new JsonObject()
                .put("anchor", "/oai")
                .put(
                        "service-doc",
                        new JsonArray()
                                .add(link("http://www.openarchives.org/OAI/openarchivesprotocol.html", "text/html")));
        return new JsonObject().put("linkset", new JsonArray().add(api).add(harvesting));
    }

    private static JsonObject link(String href, String type) {
        return new JsonObject().put("href", href).put("type", type);
    }
}
