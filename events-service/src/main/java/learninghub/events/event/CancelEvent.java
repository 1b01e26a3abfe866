package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** An editor says that an event will not take place. Registrations stay as they are: their people are to be told. */
@ApplicationScoped
class CancelEvent {
    private final Events events;
    private final EventViews views;
    private final EventFacts facts;
    private final Clock clock;

    CancelEvent(Events events, EventViews views, EventFacts facts, Clock clock) {
        this.events = events;
        this.views = views;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    EventViews.Tagged cancel(String ref, String reason, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        VersionTag.require(ifMatch, event.revision());
        if (event.status() != Status.CANCELLED) {
            event.cancel(reason, clock.instant());
            facts.announce(event);
        }
        return views.of(event, caller);
    }
}
