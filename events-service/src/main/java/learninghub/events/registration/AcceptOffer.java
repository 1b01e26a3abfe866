package learninghub.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.VersionTag;
import learninghub.events.notice.EventNotices;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Whoever was offered a place takes it. Whether the event admits them is asked again: much may have changed while they waited. */
@ApplicationScoped
class AcceptOffer {
    private final Events events;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final AdmissionDesk desk;
    private final EventNotices notices;
    private final Clock clock;

    AcceptOffer(
            Events events,
            Registrations registrations,
            RegistrationViews views,
            AdmissionDesk desk,
            EventNotices notices,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.views = views;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
    }

    RegistrationViews.Tagged accept(String ref, UUID id, @Nullable String ifMatch, Caller caller) {
        Event event = events.visible(ref, caller);
        Registration offered = registrations.visible(event.id(), id, caller);
        VersionTag.require(ifMatch, offered.revision());
        // Before the row is locked, and for whoever the place is, not for the editor who may act for them.
        if (!desk.admits(event.admission(), offered.memberId())) {
            throw new Refusal.Forbidden("This event admits members only.");
        }
        return QuarkusTransaction.requiringNew().call(() -> takePlace(event.id(), id, ifMatch, caller));
    }

    private RegistrationViews.Tagged takePlace(UUID eventId, UUID id, @Nullable String ifMatch, Caller caller) {
        Instant now = clock.instant();
        Event event = events.locked(eventId);
        event.requireTakingPlace(now);
        Registration registration = registrations.visible(eventId, id, caller);
        VersionTag.require(ifMatch, registration.revision());
        registration.accept(event.places(), now);
        notices.confirmed(id, registration.memberId());
        return views.of(registration, caller);
    }
}
