package learninghub.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import learninghub.gateway.forward.Owner;
import learninghub.gateway.page.Accepts;
import learninghub.gateway.page.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code /openapi} in JSON or YAML by Accept, {@code /openapi.json} and {@code /openapi.yaml} for those who cannot say. */
@ApplicationScoped
class OpenApiPages {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final List<String> FORMS = List.of(JSON, YAML, "text/yaml", "application/vnd.oai.openapi+json");

    private final SignIn signIn;
    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());

    OpenApiPages(@ConfigProperty(name = "hub.docs.sign-in-url") String signInUrl) {
        signIn = new SignIn(signInUrl);
    }

    /** Merged once, beside everything else that starts: reading thousands of lines of YAML takes a while. */
    void install(@Observes Router router, Vertx vertx) {
        Future<Pages> pages = vertx.executeBlocking(this::merged);
        router.route("/openapi").handler(request -> negotiate(request, pages));
        router.route("/openapi.json").handler(request -> send(request, pages, Pages::json));
        router.route("/openapi.yaml").handler(request -> send(request, pages, Pages::yaml));
    }

    private static void negotiate(RoutingContext request, Future<Pages> pages) {
        Accepts.best(request, FORMS)
                .ifPresentOrElse(
                        form -> send(request, pages, form.endsWith("json") ? Pages::json : Pages::yaml),
                        () -> request.fail(406));
    }

    private static void send(RoutingContext request, Future<Pages> pages, Function<Pages, Page> form) {
        pages.onSuccess(ready -> form.apply(ready).send(request)).onFailure(request::fail);
    }

    private Pages merged() throws IOException {
        List<ServiceDocument> documents = new ArrayList<>();
        add(documents, Owner.GATEWAY, "gateway");
        for (Owner owner : List.of(Owner.CONTENT, Owner.NETWORK, Owner.EVENTS)) {
            add(documents, owner, owner.name().toLowerCase(Locale.ROOT) + "-service");
        }
        ObjectNode whole = Merge.of(documents, signIn);
        Completion.of(whole);
        return new Pages(
                Page.of(JSON, Buffer.buffer(new ObjectMapper().writeValueAsBytes(whole))),
                Page.of(YAML, Buffer.buffer(yaml.writeValueAsBytes(whole))));
    }

    private void add(List<ServiceDocument> documents, Owner owner, String name) throws IOException {
        try (@Nullable InputStream source = OpenApiPages.class.getResourceAsStream("/openapi/" + name + ".yaml")) {
            JsonNode root = source == null ? null : yaml.readTree(source);
            if (root instanceof ObjectNode document) {
                documents.add(new ServiceDocument(owner, document));
            }
        }
    }

    private record Pages(Page json, Page yaml) {}
}
