package learninghub.gateway.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import learninghub.gateway.page.Page;
import learninghub.gateway.problem.Problems;

/** {@code GET /api/v1/whoami}: a partner's first request, which shows that its token works and what it may do with it. */
@ApplicationScoped
class WhoAmI {
    private final Problems problems;
    private final ObjectMapper json;

    WhoAmI(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route("/api/v1/whoami").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!Page.isRead(request)) {
            return;
        }
        Optional<Caller> caller = TokenGate.caller(request);
        if (caller.isPresent()) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .end(written(caller.get()));
        } else {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            problems.answer(request, "unauthorized", "A valid access token is needed.");
        }
    }

    private Buffer written(Caller caller) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(caller));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
