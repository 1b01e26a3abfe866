package learninghub.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Command line options: {@code --name value}, flags, and the repeated {@code --port part=number}. */
record Arguments(Map<String, String> values, Set<String> flags, Ports ports) {
    private static final Set<String> FLAGS = Set.of("--fresh");
    private static final Set<String> VALUES = Set.of("--dir", "--with", "--file", "--since");

    static Arguments parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Ports ports = Ports.documented();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (word.equals("--port")) {
                ports = moved(ports, value(word, rest));
            } else if (VALUES.contains(word)) {
                values.put(word, value(word, rest));
            } else {
                throw new StartFailed("Unknown option " + word);
            }
        }
        return new Arguments(values, flags, ports);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new StartFailed(option + " needs a value");
        }
        return rest.pop();
    }

    private static Ports moved(Ports ports, String assignment) {
        int equals = assignment.indexOf('=');
        try {
            return ports.with(assignment.substring(0, equals), Integer.parseInt(assignment.substring(equals + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new StartFailed("--port wants <name>=<number>, not " + assignment);
        }
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    String value(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }
}
