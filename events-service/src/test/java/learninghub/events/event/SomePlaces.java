package learninghub.events.event;

/** Places for tests of what takes them. */
public final class SomePlaces {
    private SomePlaces() {}

    public static Places of(int capacity) {
        return new Places(capacity);
    }
}
