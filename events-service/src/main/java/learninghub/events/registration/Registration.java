package learninghub.events.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.events.code.Code;
import learninghub.events.event.Places;
import learninghub.events.question.Answer;
import learninghub.events.quota.Quota;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "quota_id")
    private @Nullable Quota quota;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "discount_code_id")
    private @Nullable Code discountCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "access_code_id")
    private @Nullable Code accessCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Answer> answers;

    private @Nullable String listedName;

    protected Registration() {} // for Hibernate

    /** Confirmed while there is a place, else waiting behind all others. */
    static Registration taken(UUID id, UUID eventId, String memberId, Entry entry, Places places, Instant now) {
        Registration registration = new Registration();
        registration.id = id;
        registration.eventId = eventId;
        registration.memberId = memberId;
        registration.ticket = places.drawTicket();
        registration.registeredAt = now;
        registration.quota = entry.quota();
        registration.discountCode = entry.discount();
        registration.accessCode = entry.access();
        registration.answers = entry.answers().isEmpty() ? null : entry.answers();
        registration.listedName = entry.listedName();
        registration.state = registration.finds(places) ? State.CONFIRMED : State.WAITING;
        registration.move(Places.Kind.NONE, places);
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
        Places.Kind before = state.place;
        state = next;
        move(before, places);
        offerExpiresAt = null;
        revision++;
        if (next == State.CANCELLED) {
            forget();
        }
    }

    private boolean finds(Places places) {
        return quota == null ? places.hasOne() : places.hasRoom() && quota.hasOne();
    }

    private void move(Places.Kind before, Places places) {
        places.move(before, state.place);
        if (quota != null) {
            quota.move(before, state.place);
        }
    }

    /** Who does not come needs no code any more, and what they said is nobody's business. */
    private void forget() {
        if (discountCode != null) {
            discountCode.giveBack();
        }
        if (accessCode != null) {
            accessCode.giveBack();
        }
        answers = null;
        listedName = null;
    }

    /** Its person agrees to be named. */
    void list(String name) {
        if (state == State.CANCELLED) {
            throw new Refusal.Conflict("The registration is cancelled.");
        }
        listedName = name;
        revision++;
    }

    void unlist() {
        listedName = null;
        revision++;
    }

    @Nullable
    Quota quota() {
        return quota;
    }

    @Nullable
    Code discount() {
        return discountCode;
    }

    List<Answer> answers() {
        return answers == null ? List.of() : answers;
    }

    @Nullable
    String listedName() {
        return listedName;
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
