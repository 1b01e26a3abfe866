package learninghub.events.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code who-may-do-what.md}, read. */
record Matrix(Map<String, Section> sections) {
    static final String FILE = "/who-may-do-what.md";

    /** What a row says for an operation that is not about one event. */
    static final String NO_EVENT = "-";

    private static final String ANY = "any";

    /**
     * One operation.
     *
     * @param settings {@code body}, {@code type}, {@code query} and {@code {variable}}
     * @param rows state to the status for each caller, in the order of {@link Player}
     */
    record Section(String operation, Map<String, String> settings, Map<String, List<Integer>> rows) {
        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }

        boolean isAboutOneEvent() {
            return path().startsWith("/api/v1/events/{ref}");
        }

        List<String> states() {
            return isAboutOneEvent()
                    ? Stream.of(State.values()).map(State::words).toList()
                    : List.of(NO_EVENT);
        }

        /** Null when there is neither a row for the state nor one for any. */
        @Nullable
        List<Integer> row(String state) {
            return rows.getOrDefault(state, rows.get(ANY));
        }

        @Nullable
        String setting(String name) {
            return settings.get(name);
        }
    }

    static Matrix read() throws IOException {
        try (InputStream file = Objects.requireNonNull(Matrix.class.getResourceAsStream(FILE))) {
            Map<String, Section> sections = new LinkedHashMap<>();
            Section current = null;
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("## ")) {
                    String operation = line.substring(3).strip();
                    current = new Section(operation, new HashMap<>(), new LinkedHashMap<>());
                    if (sections.put(operation, current) != null) {
                        throw new IllegalStateException(operation + " stands there twice");
                    }
                } else if (current != null) {
                    add(current, line.strip());
                }
            }
            return new Matrix(sections);
        }
    }

    private static void add(Section section, String line) {
        if (line.startsWith("- ")) {
            int colon = line.indexOf(": ");
            section.settings()
                    .put(line.substring(2, colon), line.substring(colon + 2).strip());
        } else if (line.matches("\\|[^|]+\\|( *\\d{3} *\\|)+")) {
            List<String> cells = new ArrayList<>(
                    Stream.of(line.split("\\|")).skip(1).map(String::strip).toList());
            String state = cells.removeFirst();
            if (cells.size() != Player.values().length || section.rows().containsKey(state)) {
                throw new IllegalStateException(section.operation() + ": bad row " + line);
            }
            section.rows().put(state, cells.stream().map(Integer::valueOf).toList());
        }
    }
}
