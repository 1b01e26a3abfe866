package learninghub.gateway.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One question on its way to a service, and everybody who waits for its answer. */
final class Flight {
    private final long generation;
    private final List<Consumer<Fetched>> waiting = new ArrayList<>();
    private @Nullable Fetched landed;

    Flight(long generation) {
        this.generation = generation;
    }

    /** Not so when it left before the last change: who came after that change must not get what was said before. */
    boolean serves(long askedUnder) {
        return generation == askedUnder;
    }

    void await(Consumer<Fetched> passenger) {
        Fetched already;
        synchronized (this) {
            already = landed;
            if (already == null) {
                waiting.add(passenger);
            }
        }
        if (already != null) {
            passenger.accept(already);
        }
    }

    void land(Fetched fetched) {
        List<Consumer<Fetched>> passengers;
        synchronized (this) {
            landed = fetched;
            passengers = List.copyOf(waiting);
            waiting.clear();
        }
        passengers.forEach(passenger -> passenger.accept(fetched));
    }
}
