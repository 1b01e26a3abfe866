package learninghub.local;

import java.nio.file.Path;

/**
 * The folder of one run: {@code data} survives, {@code logs} are for people, {@code run} says what runs.
 *
 * @param durable whether a power cut must lose nothing that was committed
 */
record HubFolder(Path root, boolean durable, Secrets secrets) {

    static HubFolder durable(Path root) {
        return of(root, true);
    }

    static HubFolder ephemeral(Path root) {
        return of(root, false);
    }

    private static HubFolder of(Path root, boolean durable) {
        Path absolute = root.toAbsolutePath().normalize();
        return new HubFolder(absolute, durable, Secrets.in(absolute.resolve("data")));
    }

    /** In the command line of every JVM of this run, to tell it from those of another. */
    String signature() {
        return "-Dhub.folder=" + root;
    }

    Path data() {
        return root.resolve("data");
    }

    Path run() {
        return root.resolve("run");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }
}
