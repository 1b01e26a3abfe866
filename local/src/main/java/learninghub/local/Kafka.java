package learninghub.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One Kafka broker that is its own controller (KRaft), in a JVM of its own. */
final class Kafka {
    private final Workspace workspace;
    private final HubFolder folder;
    private final StartCaches caches;
    private final int port;
    private final int controllerPort;

    Kafka(Workspace workspace, HubFolder folder, StartCaches caches, Ports ports) {
        this.workspace = workspace;
        this.folder = folder;
        this.caches = caches;
        this.port = ports.of("kafka");
        this.controllerPort = ports.of("kafka-controller");
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    Launch prepare() {
        Path configuration = folder.run().resolve("kafka.properties");
        try {
            StringWriter text = new StringWriter();
            settings().store(text, null);
            Secrets.write(configuration, text.toString());
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + configuration, e);
        }
        return launch(configuration);
    }

    private Launch launch(Path configuration) {
        List<String> command = new ArrayList<>(List.of(
                Workspace.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a broker for one machine: starting fast matters more than peak speed
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(caches.options("kafka", workspace.jar()));
        command.addAll(List.of(
                "-cp",
                workspace.brokerClassPath(caches.wanted() ? workspace.jar() : workspace.classes()),
                "learninghub.local.BrokerProcess",
                configuration.toString()));
        return new Launch(
                "kafka",
                command,
                Map.of(),
                folder.root().toString(),
                folder.log("kafka").toString(),
                configuration.toString(),
                "TERM",
                new Readiness.Broker(bootstrap()));
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", folder.data().resolve("kafka").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("log.retention.ms", "-1"),
                Map.entry("log.segment.bytes", "16777216"),
                // The default of 128 MB is most of the heap; a few thousand keys need a few hundred kilobytes.
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("offsets.retention.minutes", "525600"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Consumers come one by one while the hub starts; waiting for more only delays the first.
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        return settings;
    }
}
