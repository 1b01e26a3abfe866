package learninghub.events.event;

import java.util.UUID;

/**
 * What events need to know of registrations. An interface with one implementation, because {@code registration} builds on events and the
 * arrow between the two must not turn round.
 */
public interface Attendees {
    boolean isConfirmed(UUID event, String subject);

    /** There may be places to offer now. The event's row is locked. */
    void placesMayBeFree(Event event);
}
