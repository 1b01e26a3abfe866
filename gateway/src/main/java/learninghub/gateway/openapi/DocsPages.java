package learninghub.gateway.openapi;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import learninghub.gateway.page.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /docs}: Swagger UI, every file of it from here, so that the page works without the internet and tells nobody who reads it. */
@ApplicationScoped
class DocsPages {
    private static final Map<String, String> OWN =
            Map.of("index.html", "text/html;charset=utf-8", "start.js", "text/javascript");
    private static final Map<String, String> SWAGGER_UI = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "oauth2-redirect.html", "text/html;charset=utf-8",
            "oauth2-redirect.js", "text/javascript",
            "favicon-32x32.png", "image/png");

    private final Vertx vertx;
    private final String policy;
    private final Map<String, Future<Page>> pages = new ConcurrentHashMap<>();

    DocsPages(Vertx vertx, @ConfigProperty(name = "hub.docs.sign-in-url") URI signInUrl) {
        this.vertx = vertx;
        policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " connect-src 'self' " + signInUrl.resolve("/")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void install(@Observes Router router) {
        router.route("/docs").handler(request -> send(request, "index.html"));
        router.route("/docs/:file").handler(request -> send(request, request.pathParam("file")));
    }

    private void send(RoutingContext request, String file) {
        if (!OWN.containsKey(file) && !SWAGGER_UI.containsKey(file)) {
            request.fail(404);
            return;
        }
        request.response().putHeader("Content-Security-Policy", policy);
        pages.computeIfAbsent(file, unread -> vertx.executeBlocking(() -> read(unread)))
                .onSuccess(page -> page.send(request))
                .onFailure(request::fail);
    }

    private static Page read(String file) throws IOException {
        return OWN.containsKey(file)
                ? Page.of(OWN.get(file), resource("/docs/" + file))
                : Page.of(SWAGGER_UI.get(file), resource(swaggerUi() + file));
    }

    private static String swaggerUi() throws IOException {
        Properties artifact = new Properties();
        try (InputStream pom = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            artifact.load(pom);
        }
        return "/META-INF/resources/webjars/swagger-ui/" + artifact.getProperty("version") + "/";
    }

    private static Buffer resource(String name) throws IOException {
        try (InputStream source = open(name)) {
            return Buffer.buffer(source.readAllBytes());
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(DocsPages.class.getResourceAsStream(name), name);
    }
}
