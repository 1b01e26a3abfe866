package learninghub.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Ahead-of-time caches of the JVM (JEP 483, 514): classes loaded and linked in an earlier start are mapped in instead of
 * being read again. A cache belongs to exactly the files it was made from, so its name carries their size and time.
 */
final class StartCaches {
    private enum Purpose {
        NONE,
        SERVE,
        MAKE
    }

    private final Path kept;
    private final Purpose purpose;

    private StartCaches(Workspace workspace, Purpose purpose) {
        this.kept = workspace.kept().resolve("start-caches");
        this.purpose = purpose;
    }

    /** For tests, which may run from folders of classes; a cache wants jars. */
    static StartCaches none(Workspace workspace) {
        return new StartCaches(workspace, Purpose.NONE);
    }

    /** For a start that is meant to serve. */
    static StartCaches used(Workspace workspace) {
        return new StartCaches(workspace, Purpose.SERVE);
    }

    /** For a start whose only purpose is the cache. */
    static StartCaches made(Workspace workspace) {
        return new StartCaches(workspace, Purpose.MAKE);
    }

    boolean wanted() {
        return purpose != Purpose.NONE;
    }

    /** What to add to the command line of the part that is packaged as {@code jar}. */
    List<String> options(String part, Path jar) {
        return switch (purpose) {
            case NONE -> List.of();
            case MAKE -> List.of("-XX:AOTCacheOutput=" + draft(part));
            case SERVE -> has(part, jar) ? List.of("-XX:AOTCache=" + file(part, jar), "-Xlog:aot*=off") : List.of();
        };
    }

    boolean has(String part, Path jar) {
        return Files.exists(file(part, jar));
    }

    /** Takes the finished cache into use, in place of those of earlier builds. */
    void keep(String part, Path jar) {
        try (var older = Files.newDirectoryStream(kept, part + "-*.aot")) {
            for (Path file : older) {
                Files.delete(file);
            }
            if (Files.exists(draft(part))) {
                Files.move(draft(part), file(part, jar), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StartFailed("Cannot keep the start cache of " + part, e);
        }
    }

    private Path draft(String part) {
        try {
            Files.createDirectories(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.resolve(part + ".draft");
    }

    private Path file(String part, Path jar) {
        try {
            String identity = System.getProperty("java.vm.version")
                    + Files.size(jar)
                    + Files.getLastModifiedTime(jar).toMillis();
            return kept.resolve(part + "-" + Integer.toHexString(identity.hashCode()) + ".aot");
        } catch (IOException e) {
            return kept.resolve(part + "-none"); // not packaged: whoever starts it says so
        }
    }
}
