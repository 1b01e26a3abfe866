package learninghub.content.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What categories and words were found to mean while the taxonomy stayed as it is: nearly every draft is filed as others were before.
 * Whoever uses it must see that the version is still the same where he writes.
 */
@ApplicationScoped
class RememberedFilings {
    private static final int MOST = 10_000;

    /** Every version is later. */
    private static final State NOTHING = new State(0, Map.of());

    private volatile State now = NOTHING;

    /**
     * One version's.
     *
     * @param found by what was written; nothing that was not found
     */
    record State(long version, Map<Written, Filed> found) {}

    /** What somebody wrote: a category's address, or a word for a tag. */
    record Written(boolean category, String text) {}

    State now() {
        return now;
    }

    void remember(long version, Map<Written, Filed> found) {
        State state = now;
        if (version > state.version()) {
            state = new State(version, new ConcurrentHashMap<>());
            now = state;
        }
        if (!found.isEmpty() && version == state.version() && state.found().size() < MOST) {
            state.found().putAll(found);
        }
    }

    void forget(long version) {
        if (now.version() == version) {
            now = NOTHING;
        }
    }
}
