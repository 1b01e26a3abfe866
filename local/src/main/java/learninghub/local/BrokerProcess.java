package learninghub.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's own process: formats its storage the first time, then serves until it is told to end. */
final class BrokerProcess {
    // Held, because the logging system keeps only a weak reference and would forget the level.
    private static final Logger ROOT = Logger.getLogger("");

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        Properties settings = new Properties();
        settings.load(new StringReader(Files.readString(Path.of(arguments[0]))));
        Path data = Path.of(settings.getProperty("log.dirs"));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings, data);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    /** meta.properties is written last, so an interrupted format is simply done again. */
    private static void format(Properties settings, Path data) throws Exception {
        FileTree.delete(data);
        create(data);
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .run();
    }

    private static void create(Path data) throws IOException {
        Files.createDirectories(data);
    }
}
