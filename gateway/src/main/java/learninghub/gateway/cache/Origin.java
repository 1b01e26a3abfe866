package learninghub.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where answers come from.
 *
 * @param service its name
 * @param route what its metrics are named by
 * @param patience until its answer begins
 * @param connect begins a request to it
 * @param strip takes from an answer's head what no client is to see
 * @param complain is told what it failed with
 */
public record Origin(
        String service,
        String route,
        Duration patience,
        Supplier<Future<HttpClientRequest>> connect,
        Consumer<MultiMap> strip,
        Consumer<Throwable> complain) {}
