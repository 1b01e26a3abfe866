package learninghub.searchnode;

import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node on loopback: folder, HTTP port, transport port. Serves until it is told to end. */
final class SearchNodeProcess {
    private SearchNodeProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner), "shutdown"));
        runner.onBuild((number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", arguments[1]);
            settings.put("transport.port", arguments[2]);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .numOfNode(1)
                .clusterName("hub-test")
                .disableESLogger()
                .useLogger());
        Thread.currentThread().join();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
            runner.clean();
        } catch (IOException e) {
            // a left-over folder among the temporary ones harms nobody
        }
    }
}
