package learninghub.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything needed to start one part, kept as a file so that another process can stop, kill and start it again.
 *
 * @param signature text found in the command line of this part and of no other process; guards against a reused pid
 * @param stopSignal PostgreSQL waits for its clients on TERM and disconnects them on INT
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        String workingDirectory,
        String log,
        String signature,
        String stopSignal,
        Readiness readiness) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A step that runs to its end. */
    static Launch step(String name, List<String> command, HubFolder folder, String signature) {
        return new Launch(
                name,
                command,
                Map.of(),
                folder.root().toString(),
                folder.log(name).toString(),
                signature,
                "TERM",
                new Readiness.Never());
    }

    /** The same program once more, under another name, with a folder and a log of its own. */
    Launch beside(String other, Map<String, String> further) {
        Map<String, String> complete = new TreeMap<>(environment);
        complete.putAll(further);
        return new Launch(
                other,
                command,
                complete,
                Path.of(workingDirectory).resolveSibling(other).toString(),
                Path.of(log).resolveSibling(other + ".log").toString(),
                signature,
                stopSignal,
                readiness);
    }

    /** Takes only what nobody else wants. */
    Launch atLowestPriority() {
        List<String> nice = new ArrayList<>(List.of("nice", "-n", "19"));
        nice.addAll(command);
        return new Launch(name, nice, environment, workingDirectory, log, signature, stopSignal, readiness);
    }

    /** Readable by the owner only: the environment holds passwords. */
    void write(Path file) {
        try {
            Secrets.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new StartFailed("Cannot write " + file, e);
        }
    }

    static Launch read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Launch.class);
        } catch (IOException e) {
            throw new StartFailed("Cannot read " + file, e);
        }
    }
}
