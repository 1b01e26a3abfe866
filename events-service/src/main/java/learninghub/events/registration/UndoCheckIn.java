package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** An organiser checked in the wrong person. */
@ApplicationScoped
class UndoCheckIn {
    private final Events events;
    private final Registrations registrations;
    private final RegistrationViews views;

    UndoCheckIn(Events events, Registrations registrations, RegistrationViews views) {
        this.events = events;
        this.registrations = registrations;
        this.views = views;
    }

    @Transactional
    RegistrationViews.Tagged undo(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        Registration registration = registrations.visible(event.id(), id, caller);
        VersionTag.require(ifMatch, registration.revision());
        registration.undoCheckIn(event.places());
        return views.of(registration, caller);
    }
}
