package learninghub.events.event;

import java.util.UUID;

/** An event's row in a list: which words of it, and what changes without them. */
record Listed(UUID id, int revision, int confirmed, int waiting) {
    static Listed of(Event event) {
        return new Listed(
                event.id(),
                event.revision(),
                event.places().confirmed(),
                event.places().waiting());
    }
}
