package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** An editor says that an event will not take place. Registrations stay as they are: their people are told. */
@ApplicationScoped
public class CancelEvent {
    private final Events events;
    private final EventViews views;
    private final EventFacts facts;
    private final Attendees attendees;
    private final Clock clock;

    CancelEvent(Events events, EventViews views, EventFacts facts, Attendees attendees, Clock clock) {
        this.events = events;
        this.views = views;
        this.facts = facts;
        this.attendees = attendees;
        this.clock = clock;
    }

    /** The same for another feature, whatever the event is like now. */
    @Transactional
    public void cancel(UUID id, String reason, Caller caller) {
        cancel(id.toString(), reason, "*", caller);
    }

    @Transactional
    EventViews.Tagged cancel(String ref, String reason, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        VersionTag.require(ifMatch, event.revision());
        if (event.status() != Status.CANCELLED) {
            event.cancel(reason, clock.instant());
            facts.announce(event);
            attendees.eventCancelled(event.id());
        }
        return views.of(event, caller);
    }
}
