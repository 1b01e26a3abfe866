package learninghub.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the start caches that are missing, once the hub serves: a second copy of one part after the other, on ports and
 * data of its own and at the lowest priority, is started until it is ready and stopped again. The next start profits.
 */
final class Training implements AutoCloseable {
    private static final List<String> PARTS =
            List.of("keycloak", "content-service", "network-service", "events-service", "gateway", "kafka");
    /** Whoever started the hub is about to use it. */
    private static final Duration QUIET = Duration.ofSeconds(20);
    /** The cache is written when the process ends, slowly when the machine has better things to do. */
    private static final Duration WRITING = Duration.ofMinutes(5);

    private final StartCaches caches;
    private final Blueprint served;
    private final Blueprint copy;
    private boolean closing;
    private @Nullable Part running;

    Training(Workspace workspace, Path directory, Hub hub) {
        this.caches = StartCaches.made(workspace);
        this.served = hub.blueprint();
        Surroundings around = served.around();
        this.copy = new Blueprint(
                workspace,
                HubFolder.ephemeral(directory.resolve("training")),
                Ports.free(),
                caches,
                new Surroundings(
                        around.databases(), around.bootstrap(), around.keycloakUrl(), around.smtp(), "training"));
    }

    void begin() {
        Thread.ofVirtual().name("training").start(this::trainMissing);
    }

    private void trainMissing() {
        try {
            Thread.sleep(QUIET);
            List<String> missing = PARTS.stream()
                    .filter(part -> !caches.has(part, served.jar(part)))
                    .toList();
            if (!missing.isEmpty()) {
                train(missing);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StartFailed e) {
            // No cache then: the next start is as slow as this one was, and tries again.
        }
    }

    private void train(List<String> parts) {
        try {
            copy.around().createDatabases();
            Topics.create(copy.around().bootstrap(), copy.around().topicsPrefix());
            parts.forEach(this::train);
        } finally {
            copy.around().dropDatabases();
            Topics.delete(copy.around().bootstrap(), copy.around().topicsPrefix());
            FileTree.delete(copy.folder().root());
        }
    }

    private void train(String name) {
        Part part = Part.define(copy.of(name).atLowestPriority(), copy.folder().run());
        begin(part);
        part.awaitReady(WRITING);
        part.stop(WRITING);
        keep(name);
    }

    private synchronized void begin(Part part) {
        if (closing) {
            throw new StartFailed("Stopping");
        }
        running = part;
        part.start();
    }

    private synchronized void keep(String name) {
        if (!closing) {
            caches.keep(name, served.jar(name));
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        if (running != null) {
            running.kill();
        }
    }
}
