package learninghub.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** An editor takes an event out of the public's sight; its address answers that it is gone. */
@ApplicationScoped
class WithdrawEvent {
    private final Events events;
    private final EventViews views;
    private final EventFacts facts;
    private final Clock clock;

    WithdrawEvent(Events events, EventViews views, EventFacts facts, Clock clock) {
        this.events = events;
        this.views = views;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    EventViews.Tagged withdraw(String ref, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        VersionTag.require(ifMatch, event.revision());
        event.withdraw(clock.instant());
        facts.announceWithdrawal(event);
        return views.of(event, caller);
    }
}
