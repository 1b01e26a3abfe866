import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;

/** vertx-http-proxy with nothing around it: what the gateway could be if it only forwarded. BareProxy <port> <port of the upstream> */
public class BareProxy extends AbstractVerticle {
    private static int port;
    private static int upstream;

    public static void main(String[] arguments) {
        port = Integer.parseInt(arguments[0]);
        upstream = Integer.parseInt(arguments[1]);
        int cores = Runtime.getRuntime().availableProcessors();
        Vertx.vertx().deployVerticle(BareProxy.class, new DeploymentOptions().setInstances(cores));
    }

    @Override
    public void start(Promise<Void> started) {
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(64)));
        proxy.origin(upstream, "127.0.0.1");
        vertx.createHttpServer().requestHandler(proxy).listen(port, "127.0.0.1").<Void>mapEmpty().onComplete(started);
    }
}
