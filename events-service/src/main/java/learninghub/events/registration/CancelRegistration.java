package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.events.notice.EventNotices;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** Somebody (or an editor for them) gives up a place, a wait or an offer; what comes free is offered to the next. */
@ApplicationScoped
class CancelRegistration {
    private final Events events;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final EventNotices notices;

    CancelRegistration(Events events, Registrations registrations, WaitingList waitingList, EventNotices notices) {
        this.events = events;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.notices = notices;
    }

    @Transactional
    void cancel(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        Registration registration = registrations.visible(event.id(), id, caller);
        VersionTag.require(ifMatch, registration.revision());
        boolean hadPlace = registration.state() == State.CONFIRMED;
        registration.cancel(event.places());
        if (hadPlace) {
            notices.givenUp(id, registration.memberId());
        }
        waitingList.placesMayBeFree(event);
    }
}
