package learninghub.events.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.notice.EventNotices;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody registers for an event: gets a place while there is one, waits in order when there is none. Twice is once. */
@ApplicationScoped
class Register {
    private final Events events;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final WaitingList waitingList;
    private final AdmissionDesk desk;
    private final EventNotices notices;
    private final EntryDesk entries;
    private final Clock clock;

    Register(
            Events events,
            Registrations registrations,
            RegistrationViews views,
            WaitingList waitingList,
            AdmissionDesk desk,
            EventNotices notices,
            EntryDesk entries,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.views = views;
        this.waitingList = waitingList;
        this.desk = desk;
        this.notices = notices;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param isNew whether this request made it */
    record Outcome(RegistrationViews.Tagged registration, boolean isNew) {
        RegistrationView view() {
            return registration.view();
        }

        String tag() {
            return registration.tag();
        }
    }

    /** @param address where they read their mail, verified; null when the token does not say */
    Outcome register(String ref, NewRegistration wanted, Caller caller, @Nullable String address) {
        Event event = events.visible(ref, caller);
        String member = caller.requireSubject();
        Optional<Registration> already = registrations.current(event.id(), member);
        if (already.isPresent()) {
            return new Outcome(views.of(already.get(), caller), false);
        }
        event.requireOpenForRegistration(clock.instant());
        // The owner is asked before the row is locked: a slow answer keeps nobody else from their place.
        if (!desk.admits(event.admission(), member)) {
            throw new Refusal.Forbidden("This event admits members only.");
        }
        EntryDesk.Ticked ticked = entries.look(event, wanted, caller);
        return QuarkusTransaction.joiningExisting().call(() -> takePlace(event.id(), ticked, caller, address));
    }

    /** All of it under the event's row: the same person may have come twice at once, and the last place goes to one. */
    private Outcome takePlace(UUID eventId, EntryDesk.Ticked ticked, Caller caller, @Nullable String address) {
        String member = caller.requireSubject();
        Event event = events.locked(eventId);
        Optional<Registration> meanwhile = registrations.current(eventId, member);
        if (meanwhile.isPresent()) {
            return new Outcome(views.of(meanwhile.get(), caller), false);
        }
        Instant now = clock.instant();
        event.requireOpenForRegistration(now);
        waitingList.placesMayBeFree(event);
        Entry entry = entries.count(event, ticked, member);
        Registration registration = Registration.taken(Ids.next(), eventId, member, entry, event.places(), now);
        registrations.persist(registration);
        notices.registered(registration.id(), member, address);
        return new Outcome(views.of(registration, caller), true);
    }
}
