package learninghub.events.event;

import jakarta.persistence.Embeddable;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The places of one event and who counts against them. Changed only while the event's row is locked. */
@Embeddable
public class Places {
    /** What a registration counts as. */
    public enum Kind {
        NONE,
        WAITING,
        OFFERED,
        CONFIRMED
    }

    private @Nullable Integer capacity;
    private int confirmed;
    private int offered;
    private int waiting;
    private long lastTicket;

    protected Places() {} // for Hibernate

    Places(@Nullable Integer capacity) {
        this.capacity = capacity;
    }

    /** Whether the next to come gets a place; nobody passes those who wait. */
    public boolean hasOne() {
        return waiting == 0 && free() > 0;
    }

    /** Whether there is a place at all, for the next of a quota that has one. */
    public boolean hasRoom() {
        return free() > 0;
    }

    /** How many of those who wait can be offered a place. */
    public int toOffer() {
        return Math.min(waiting, free());
    }

    /** The next number in the order of coming. */
    public long drawTicket() {
        return ++lastTicket;
    }

    /** One registration counts as something else now. */
    public void move(Kind before, Kind after) {
        add(before, -1);
        add(after, 1);
        if (free() < 0) {
            throw new IllegalStateException("more places given than there are");
        }
    }

    public int waiting() {
        return waiting;
    }

    int confirmed() {
        return confirmed;
    }

    @Nullable
    Integer capacity() {
        return capacity;
    }

    void resize(@Nullable Integer newCapacity) {
        int given = confirmed + offered;
        if (newCapacity != null && newCapacity < given) {
            throw new Refusal.Conflict("Capacity cannot go below the " + given + " places already given.");
        }
        capacity = newCapacity;
    }

    private int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - confirmed - offered;
    }

    private void add(Kind kind, int number) {
        switch (kind) {
            case NONE -> {}
            case WAITING -> waiting += number;
            case OFFERED -> offered += number;
            case CONFIRMED -> confirmed += number;
        }
    }
}
