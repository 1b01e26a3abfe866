package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** An editor shows an event to everyone, for the first time or again. Doing so twice is doing so once. */
@ApplicationScoped
public class PublishEvent {
    private final Events events;
    private final EventViews views;
    private final EventFacts facts;
    private final Attendees attendees;
    private final Clock clock;

    PublishEvent(Events events, EventViews views, EventFacts facts, Attendees attendees, Clock clock) {
        this.events = events;
        this.views = views;
        this.facts = facts;
        this.attendees = attendees;
        this.clock = clock;
    }

    /** The same for another feature, whatever the event is like now. */
    @Transactional
    public void publish(UUID id, Caller caller) {
        publish(id.toString(), "*", caller);
    }

    @Transactional
    EventViews.Tagged publish(String ref, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        VersionTag.require(ifMatch, event.revision());
        if (event.status() != Status.PUBLISHED) {
            event.publish(clock.instant());
            attendees.placesMayBeFree(event);
            facts.announce(event);
        }
        return views.of(event, caller);
    }
}
