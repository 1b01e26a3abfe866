package learninghub.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line behind bin/run and bin/test. */
public final class Main {
    // Held, because the logging system keeps only a weak reference and would forget the level.
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] words) {
        ROOT.setLevel(Level.OFF); // the Kafka client's chatter; what a person needs is printed
        try {
            String act = words.length == 0 ? "" : words[0];
            Arguments arguments = Arguments.parse(List.of(words).subList(Math.min(1, words.length), words.length));
            switch (act) {
                case "run" -> run(arguments);
                case "stop" -> Run.stopLeftOvers(directory(arguments));
                case "parts" -> parts(arguments);
                default ->
                    throw new StartFailed("Use: run [--fresh] [--dir D] [--port name=number]…"
                            + " | stop [--dir D] | parts --with postgres,kafka,keycloak,mail --file F [--dir D]");
            }
        } catch (StartFailed e) {
            System.out.flush();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Arguments arguments) {
        long since = Long.parseLong(arguments.value("--since", Long.toString(System.currentTimeMillis())));
        new Run(Workspace.find(), directory(arguments), arguments.ports(), since)
                .untilStopped(arguments.has("--fresh"));
    }

    private static Path directory(Arguments arguments) {
        String named = arguments.value("--dir", "");
        return named.isEmpty() ? Workspace.find().kept() : Path.of(named);
    }

    private static void parts(Arguments arguments) {
        String named = arguments.value("--dir", "");
        Path directory = named.isEmpty() ? temporary() : Path.of(named);
        Set<String> names = Set.of(arguments.value("--with", "postgres,kafka").split(","));
        SharedParts parts = new SharedParts(Workspace.find(), directory);
        Until end = new Until();
        end.thenClose(parts);
        parts.start(names);
        parts.announce(Path.of(
                arguments.value("--file", directory.resolve("parts.properties").toString())));
        end.awaitEndOfInput();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("hub-parts");
        } catch (IOException e) {
            throw new StartFailed("Cannot make a temporary folder", e);
        }
    }
}
