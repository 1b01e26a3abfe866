package learninghub.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One running process of the hub. Its state is on disk (how to launch it, its pid), so any process that knows the folder
 * can {@link #attach} and stop, kill or start it.
 */
public final class Part {
    private static final Duration GRACE = Duration.ofSeconds(25);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Launch launch;
    private final Path pidFile;
    private @Nullable Process child;

    private Part(Launch launch, Path run) {
        this.launch = launch;
        this.pidFile = run.resolve(launch.name() + ".pid");
    }

    static Part define(Launch launch, Path run) {
        launch.write(run.resolve(launch.name() + ".json"));
        return new Part(launch, run);
    }

    /** The part of this name that another process defined in {@code run}. */
    static Part attach(Path run, String name) {
        return new Part(Launch.read(run.resolve(name + ".json")), run);
    }

    /** Every part ever defined in this folder, running or not. */
    static List<Part> definedIn(Path run) {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> attach(run, name.substring(0, name.length() - ".json".length())))
                    .toList();
        } catch (IOException e) {
            throw new StartFailed("Cannot list " + run, e);
        }
    }

    public String name() {
        return launch.name();
    }

    public synchronized void start() {
        if (alive()) {
            return;
        }
        try {
            Files.createDirectories(log().getParent());
            Files.createDirectories(Path.of(launch.workingDirectory()));
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(new File(launch.workingDirectory()))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(launch.environment());
            Process started = builder.start();
            child = started;
            Secrets.write(pidFile, Long.toString(started.pid()));
        } catch (IOException e) {
            throw new StartFailed("Cannot start " + name() + ": " + e.getMessage(), e);
        }
    }

    /** In a session of its own: Ctrl-C at the terminal must reach the launcher only, which stops parts in order. */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(launch.command());
        return command;
    }

    /** @throws StartFailed when the part died or did not become ready in time, with the end of its log */
    public void awaitReady(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            while (!launch.readiness().met()) {
                if (!alive()) {
                    throw new StartFailed(obituary());
                }
                if (System.nanoTime() > deadline) {
                    throw new StartFailed(name() + " is not ready after " + timeout.toSeconds() + " s." + lastLines());
                }
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting for " + name(), e);
        }
    }

    /** For a step that ends by itself; recorded like a part, so that an interrupted run leaves none behind. */
    void runToEnd() {
        start();
        try {
            Process process = child;
            if (process != null && process.waitFor() != 0) {
                throw new StartFailed(obituary());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            throw new StartFailed("Interrupted while running " + name(), e);
        }
        forget();
    }

    public boolean ready() {
        try {
            return alive() && launch.readiness().met();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks it to end, and ends it by force when it has not after 25 s. */
    public void stop() {
        stop(GRACE);
    }

    void stop(Duration grace) {
        process().ifPresent(process -> {
            signal(launch.stopSignal(), process);
            if (!ended(process, grace)) {
                end(process);
            }
        });
        forget();
    }

    /** As the power switch would: SIGKILL, nothing is asked. */
    public void kill() {
        process().ifPresent(Part::end);
        forget();
    }

    /** With those it has started: PostgreSQL's workers, a JVM that writes a start cache. */
    private static void end(ProcessHandle process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        ended(process, GRACE);
    }

    /** Still there but not answering (SIGSTOP), until {@link #resume}; with those it has started, as PostgreSQL's workers answer by themselves. */
    public void pause() {
        family().forEach(process -> signal("STOP", process));
    }

    public void resume() {
        family().forEach(process -> signal("CONT", process));
    }

    private Stream<ProcessHandle> family() {
        return process().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants().toList().stream()));
    }

    public boolean alive() {
        return process().isPresent();
    }

    /** @throws IllegalStateException when it does not run */
    public long pid() {
        return process()
                .orElseThrow(() -> new IllegalStateException(name() + " does not run"))
                .pid();
    }

    public Path log() {
        return Path.of(launch.log());
    }

    /** What to tell a person when it has died: exit code as far as known, and the end of its log. */
    String obituary() {
        Process process = child;
        String how = process != null && !process.isAlive() ? " (exit code " + process.exitValue() + ")" : "";
        return name() + " ended" + how + "." + lastLines();
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            List<String> last = lines.subList(Math.max(0, lines.size() - 12), lines.size());
            return " The end of " + log() + ":\n    " + String.join("\n    ", last);
        } catch (IOException e) {
            return " Its log " + log() + " cannot be read.";
        }
    }

    private Optional<ProcessHandle> process() {
        return recordedPid()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs);
    }

    private Optional<Long> recordedPid() {
        try {
            return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Between fork and exec, and for a moment at the end, a process has no command line of its own: trust our child. */
    private boolean isOurs(ProcessHandle process) {
        Process started = child;
        if (started != null && started.pid() == process.pid()) {
            return started.isAlive();
        }
        return CommandLine.of(process.pid()).contains(launch.signature());
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration wait) {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartFailed("Cannot delete " + pidFile, e);
        }
    }
}
