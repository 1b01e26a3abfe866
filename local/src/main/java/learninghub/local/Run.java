package learninghub.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bin/run does once everything is built: one durable hub until it is told to stop. */
final class Run {
    private final Workspace workspace;
    private final Path directory;
    private final Ports ports;
    private final Progress progress;

    Run(Workspace workspace, Path directory, Ports ports, long since) {
        this.workspace = workspace;
        this.directory = directory.toAbsolutePath().normalize();
        this.ports = ports;
        this.progress = new Progress(System.out, since);
    }

    void untilStopped(boolean fresh) {
        FileLock lock = lock();
        stopLeftOvers(directory);
        if (fresh) {
            progress.say("Forgetting the data of earlier runs in " + directory.resolve("data"));
            FileTree.delete(directory.resolve("data"));
        }
        keepOneOldLog();
        Hub hub = Hub.durable(workspace, directory, ports, progress);
        Until end = new Until();
        Training training = new Training(workspace, directory, hub);
        end.thenClose(() -> {
            training.close();
            hub.close();
        });
        hub.start();
        announce(hub);
        new Samples(workspace, directory.resolve("data"), hub, progress).loadMissing();
        new Supervision(hub, progress).begin();
        new Welcome(hub, ports, progress).print();
        training.begin();
        end.awaitSignal();
        close(lock);
    }

    /** A death is explained by the log of this run; the one before is still there to compare. */
    private void keepOneOldLog() {
        Path logs = directory.resolve("logs");
        Path previous = directory.resolve("logs.previous");
        FileTree.delete(previous);
        try {
            if (Files.exists(logs)) {
                Files.move(logs, previous);
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot move " + logs, e);
        }
    }

    /** Held as long as this process lives, however it ends. */
    private FileLock lock() {
        Path file = directory.resolve("run").resolve("lock");
        try {
            Files.createDirectories(file.getParent());
            RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
            @Nullable FileLock lock = content.getChannel().tryLock();
            if (lock == null) {
                throw new StartFailed("The hub runs already on " + directory + " (process " + content.readLine()
                        + "). Stop it with Ctrl-C there, or run another one with --dir and --port.");
            }
            content.setLength(0);
            content.writeBytes(ProcessHandle.current().pid() + "\n");
            return lock;
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + file, e);
        }
    }

    private static void close(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new StartFailed("Cannot give the lock back", e);
        }
    }

    /** After a kill -9 of the launcher its parts go on; nobody else's processes are touched. */
    static void stopLeftOvers(Path directory) {
        List<Part> leftOver = Part.definedIn(
                        directory.toAbsolutePath().normalize().resolve("run"))
                .stream()
                .filter(Part::alive)
                .sorted(Comparator.comparingInt(part -> -Hub.PARTS.indexOf(part.name())))
                .toList();
        for (Part part : leftOver) {
            System.out.println("Stopping " + part.name() + ", left over from an earlier run");
            part.stop();
        }
    }

    /** For bin/token, which may be called from any folder and knows no port. */
    private void announce(Hub hub) {
        try {
            Secrets.write(
                    directory.resolve("run").resolve("addresses"),
                    "gateway=" + hub.gateway() + "\nissuer=" + hub.issuer() + "\n");
        } catch (IOException e) {
            throw new StartFailed("Cannot write the addresses", e);
        }
    }
}
