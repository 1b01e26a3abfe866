package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import learninghub.outbox.Outbox;

/** Tells the other services what the public may know of a change, in the change's own transaction. */
@ApplicationScoped
public class EventFacts {
    static final String TOPIC = "events.events";

    private final Outbox outbox;
    private final Events events;

    EventFacts(Outbox outbox, Events events) {
        this.outbox = outbox;
        this.events = events;
    }

    /** The event was changed: drafts are nobody's business. */
    public void announce(Event event) {
        switch (event.status()) {
            case DRAFT -> {}
            case PUBLISHED -> outbox.announce(new EventPublished(PublicEvent.of(event, events.labels(event))));
            case CANCELLED -> outbox.announce(new EventCancelled(PublicEvent.of(event, events.labels(event))));
        }
    }

    void announceWithdrawal(Event event) {
        outbox.announce(new EventWithdrawn(event.id(), event.slug(), event.sequence()));
    }
}
