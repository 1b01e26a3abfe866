package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** Somebody (or an editor for them) gives up a place, a wait or an offer; what comes free is offered to the next. */
@ApplicationScoped
class CancelRegistration {
    private final Events events;
    private final Registrations registrations;
    private final WaitingList waitingList;

    CancelRegistration(Events events, Registrations registrations, WaitingList waitingList) {
        this.events = events;
        this.registrations = registrations;
        this.waitingList = waitingList;
    }

    @Transactional
    void cancel(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        Registration registration = registrations.visible(event.id(), id, caller);
        VersionTag.require(ifMatch, registration.revision());
        registration.cancel(event.places());
        waitingList.placesMayBeFree(event);
    }
}
