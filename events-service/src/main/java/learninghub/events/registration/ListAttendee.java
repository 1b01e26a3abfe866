package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody agrees to be named among those who come, or no longer does. Nobody does so for another. */
@ApplicationScoped
class ListAttendee {
    private final Events events;
    private final Registrations registrations;
    private final RegistrationViews views;

    ListAttendee(Events events, Registrations registrations, RegistrationViews views) {
        this.events = events;
        this.registrations = registrations;
        this.views = views;
    }

    @Transactional
    RegistrationViews.Tagged agree(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Registration registration = own(ref, id, ifMatch, caller);
        registration.list(caller.name());
        return views.of(registration, caller);
    }

    @Transactional
    RegistrationViews.Tagged disagree(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Registration registration = own(ref, id, ifMatch, caller);
        registration.unlist();
        return views.of(registration, caller);
    }

    private Registration own(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        Registration registration = registrations.visible(event.id(), id, caller);
        if (!caller.is(registration.memberId())) {
            throw new Refusal.Forbidden("Only whose registration it is can say so.");
        }
        VersionTag.require(ifMatch, registration.revision());
        return registration;
    }
}
