package learninghub.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service of the hub, or the gateway, as packaged by its own module. */
final class Service {
    static final List<String> MEMORY = List.of(
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            // What compiling took is given back.
            "-XX:TrimNativeHeapInterval=5000");

    private final Workspace workspace;
    private final HubFolder folder;
    private final StartCaches caches;
    private final Ports ports;

    Service(Workspace workspace, HubFolder folder, StartCaches caches, Ports ports) {
        this.workspace = workspace;
        this.folder = folder;
        this.caches = caches;
        this.ports = ports;
    }

    /** @param memory options of Java */
    Launch prepare(String name, List<String> memory, Map<String, String> environment) {
        Path jar = workspace.application(name);
        if (!Files.exists(jar)) {
            throw new StartFailed(name + " is not built: " + jar + " is missing");
        }
        Map<String, String> complete = new TreeMap<>(environment);
        complete.put("QUARKUS_PROFILE", "local");
        complete.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        complete.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(name)));
        complete.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        complete.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(name + "-management")));
        return new Launch(
                name,
                command(name, memory, jar),
                complete,
                folder.data().resolve(name).toString(),
                folder.log(name).toString(),
                folder.signature(),
                "TERM",
                new Readiness.Http("http://127.0.0.1:" + ports.of(name + "-management") + "/q/health/ready"));
    }

    private List<String> command(String name, List<String> memory, Path jar) {
        List<String> command = new ArrayList<>(List.of(
                Workspace.java(),
                folder.signature(),
                "-Dhub.part=" + name,
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(memory);
        command.addAll(caches.options(name, jar));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
