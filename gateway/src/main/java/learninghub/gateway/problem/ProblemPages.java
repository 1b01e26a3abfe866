package learninghub.gateway.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learninghub.gateway.page.Accepts;
import learninghub.gateway.page.Page;

/** {@code /problems} and {@code /problems/<slug>}: the address in a problem's {@code type} answers, as JSON or as a page to read. */
@ApplicationScoped
class ProblemPages {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final Problems problems;
    private final ObjectMapper json;

    ProblemPages(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route("/problems").handler(this::list);
        router.route("/problems/:slug").handler(this::one);
    }

    private void list(RoutingContext request) {
        String items = problems.all().stream().map(ProblemPages::item).collect(Collectors.joining());
        send(request, Map.of("items", problems.all()), html("Problems", "<h1>Problems</h1><dl>" + items + "</dl>"));
    }

    private void one(RoutingContext request) {
        problems.named(request.pathParam("slug"))
                .ifPresentOrElse(
                        type -> send(request, type, html(type.title(), article(type))), () -> request.fail(404));
    }

    private void send(RoutingContext request, Object value, String html) {
        String form = Accepts.best(request, List.of(JSON, HTML)).orElse(null);
        if (form == null) {
            request.fail(406);
        } else if (form.equals(HTML)) {
            Page.of(HTML + ";charset=utf-8", html).send(request);
        } else {
            Page.of(
                            JSON,
                            JsonObject.mapFrom(json.convertValue(value, Map.class))
                                    .encode())
                    .send(request);
        }
    }

    private static String item(ProblemType type) {
        return "<dt><a href=\"/problems/%s\">%s</a> (%d)</dt><dd>%s</dd>"
                .formatted(type.slug(), type.title(), type.status(), type.meaning());
    }

    private static String article(ProblemType type) {
        return "<h1>%s</h1><p>Status %d, type <code>/problems/%s</code>.</p><h2>What it means</h2><p>%s</p><h2>What to do</h2><p>%s</p>"
                .formatted(type.title(), type.status(), type.slug(), type.meaning(), type.whatToDo());
    }

    private static String html(String title, String body) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><main>%s</main></html>"
                .formatted(title, body);
    }
}
