package learninghub.events.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import learninghub.events.event.Places;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** One person's registration for one event. Every change takes the event's places along, whose row is locked. */
@Entity
class Registration {
    @Id
    private UUID id;

    private UUID eventId;
    private String memberId;

    @Enumerated(EnumType.STRING)
    private State state;

    private long ticket;
    private Instant registeredAt;
    private @Nullable Instant offerExpiresAt;
    private @Nullable Instant attendedAt;
    private int revision;

    protected Registration() {} // for Hibernate

    /** Confirmed while there is a place, else waiting behind all others. */
    static Registration taken(UUID id, UUID eventId, String memberId, Places places, Instant now) {
        Registration registration = new Registration();
        registration.id = id;
        registration.eventId = eventId;
        registration.memberId = memberId;
        registration.ticket = places.drawTicket();
        registration.registeredAt = now;
        registration.state = places.hasOne() ? State.CONFIRMED : State.WAITING;
        places.move(Places.Kind.NONE, registration.state.place);
        return registration;
    }

    void requireVisibleTo(Caller caller) {
        if (!caller.has("editor") && !caller.is(memberId)) {
            throw new Refusal.NotFound();
        }
    }

    /** The first of those who wait may have a place that came free. */
    void offer(Instant expiry, Places places) {
        become(State.OFFERED, places);
        offerExpiresAt = expiry;
    }

    void accept(Places places, Instant now) {
        if (state == State.CONFIRMED) {
            return;
        }
        if (offerExpiresAt == null) {
            throw new Refusal.Conflict("No place is offered to this registration.");
        }
        if (!now.isBefore(offerExpiresAt)) {
            throw new Refusal.Conflict("The offer has expired.");
        }
        become(State.CONFIRMED, places);
    }

    /** Its person does not come; also how an offer is declined or lapses. */
    void cancel(Places places) {
        if (state == State.ATTENDED) {
            throw new Refusal.Conflict("Whoever has attended cannot cancel any more.");
        }
        become(State.CANCELLED, places);
    }

    void checkIn(Places places, Instant now) {
        if (state == State.ATTENDED) {
            return;
        }
        if (state != State.CONFIRMED) {
            throw new Refusal.Conflict("Only a confirmed registration can be checked in.");
        }
        become(State.ATTENDED, places);
        attendedAt = now;
    }

    void undoCheckIn(Places places) {
        if (state == State.CONFIRMED) {
            return;
        }
        if (state != State.ATTENDED) {
            throw new Refusal.Conflict("Only somebody who was checked in can be checked out.");
        }
        become(State.CONFIRMED, places);
        attendedAt = null;
    }

    /** Its person may not come any more. Whoever has been there has been there. */
    void lose(Places places) {
        if (state != State.ATTENDED) {
            become(State.CANCELLED, places);
        }
    }

    private void become(State next, Places places) {
        if (state == next) {
            return;
        }
        places.move(state.place, next.place);
        state = next;
        offerExpiresAt = null;
        revision++;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String memberId() {
        return memberId;
    }

    State state() {
        return state;
    }

    long ticket() {
        return ticket;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Instant offerExpiresAt() {
        return offerExpiresAt;
    }

    @Nullable
    Instant attendedAt() {
        return attendedAt;
    }

    int revision() {
        return revision;
    }
}
