package learninghub.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies, and in it what is unpacked and built once for all runs. */
record Workspace(Path root) {

    /** Walks up from the working directory, because Maven runs a module's tests inside the module. */
    static Workspace find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw")) && Files.isDirectory(at.resolve("local"))) {
                return new Workspace(at);
            }
        }
        throw new StartFailed(
                "The folder with mvnw was not found above " + Path.of("").toAbsolutePath());
    }

    Path kept() {
        return root.resolve(".hub");
    }

    Path target() {
        return root.resolve("local/target");
    }

    String launcherClassPath() {
        return classes() + File.pathSeparator + target().resolve("lib/*");
    }

    /** Both folders: what the client library needs at run time only (compression codecs) lies beside the launcher. */
    String brokerClassPath(Path own) {
        return own
                + File.pathSeparator
                + target().resolve("kafka-lib/*")
                + File.pathSeparator
                + target().resolve("lib/*");
    }

    Path classes() {
        return target().resolve("classes");
    }

    Path jar() {
        return target().resolve("local-1.0.0-SNAPSHOT.jar");
    }

    Path application(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** How its Java is set. */
    Path options(String service) {
        return root.resolve(service).resolve("jvm.options");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
