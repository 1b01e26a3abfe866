package learninghub.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where answers come from.
 *
 * @param service its name
 * @param route what its metrics are named by
 * @param patience until its answer begins
 * @param asking asks it something
 * @param strip takes from an answer's head what no client is to see
 * @param complain is told what it failed with
 */
public record Origin(
        String service,
        String route,
        Duration patience,
        Asking asking,
        Consumer<MultiMap> strip,
        Consumer<Throwable> complain) {
    /** Asks a service something, or fails at once where it has not been answering. */
    public interface Asking {
        /** @param send sends the question once there is a connection */
        Future<HttpClientResponse> ask(Function<HttpClientRequest, Future<HttpClientResponse>> send);
    }
}
