package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.http.Caller;
import org.jspecify.annotations.Nullable;

/** An organiser notes that somebody is there. */
@ApplicationScoped
class CheckIn {
    private final Events events;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final Clock clock;

    CheckIn(Events events, Registrations registrations, RegistrationViews views, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    RegistrationViews.Tagged checkIn(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        Registration registration = registrations.visible(event.id(), id, caller);
        VersionTag.require(ifMatch, registration.revision());
        registration.checkIn(event.places(), clock.instant());
        return views.of(registration, caller);
    }
}
