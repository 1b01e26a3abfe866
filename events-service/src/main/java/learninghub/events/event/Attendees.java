package learninghub.events.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What events need to know of registrations. An interface with one implementation, because {@code registration} builds on events and the
 * arrow between the two must not turn round.
 */
public interface Attendees {
    boolean isConfirmed(UUID event, String subject);

    /** The public events that end after this and where this person has a place, by start. */
    List<UUID> confirmedFor(String subject, Instant endingAfter, int most);

    /** When, where or what it is has changed: its people are to be told. */
    void eventChanged(UUID event);

    /** Its people are to be told that it does not take place. */
    void eventCancelled(UUID event);

    /** Whether anybody has ever registered in this quota. */
    boolean anyIn(UUID quota);

    /** There may be places to offer now. The event's row is locked. */
    void placesMayBeFree(Event event);
}
