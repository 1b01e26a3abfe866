package learninghub.events.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One event as its source tells it, in the names of this service.
 *
 * @param key what the source calls it, the same whenever it is told again; null when it says nothing to know it by
 * @param problem why it cannot be taken; null when it can
 */
record Incoming(
        int line,
        @Nullable String key,
        ObjectNode said,
        @Nullable String problem) {
    static Incoming of(int line, @Nullable String key, ObjectNode said) {
        return new Incoming(line, key, said, null);
    }

    Incoming refused(String why) {
        return new Incoming(line, key, said, why);
    }
}
