package learninghub.events.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.Event;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody registers with a code. Why a code does not hold is told to nobody: every one that does not is answered alike. */
@ApplicationScoped
public class RedeemCode {
    private final Codes codes;
    private final Attempts attempts;
    private final AdmissionDesk desk;
    private final EntityManager database;
    private final Clock clock;

    RedeemCode(Codes codes, Attempts attempts, AdmissionDesk desk, EntityManager database, Clock clock) {
        this.codes = codes;
        this.attempts = attempts;
        this.desk = desk;
        this.database = database;
        this.clock = clock;
    }

    /** Before the event's row is locked. Refuses (422) a discount code that does not hold, (429) too many of them. */
    public @Nullable UUID discount(Event event, @Nullable String typed, String member) {
        return typed == null ? null : holding(event, typed, NewCode.Kind.DISCOUNT, "/discountCode", member);
    }

    /** The same for an access code; refuses (403) to register without one where one is needed. */
    public @Nullable UUID access(Event event, @Nullable String typed, String member) {
        if (typed == null && event.needsAccessCode()) {
            throw new Refusal.Forbidden("This event needs an access code.");
        }
        return typed == null ? null : holding(event, typed, NewCode.Kind.ACCESS, "/accessCode", member);
    }

    /** Under the event's lock: counts one use. Refuses (422) a code whose last use went to somebody else meanwhile. */
    public @Nullable Code use(@Nullable UUID id, String pointer, String member) {
        if (id == null) {
            return null;
        }
        Code code = codes.findById(id);
        // Perhaps read before the lock, in the same session.
        database.refresh(code);
        if (!code.holdsFor(code.view().kind(), member, clock.instant())) {
            throw doesNotHold(pointer);
        }
        code.use();
        return code;
    }

    private UUID holding(Event event, String typed, NewCode.Kind kind, String pointer, String member) {
        UUID attempt = attempts.note(member);
        Code code = codes.named(event.id(), typed)
                .filter(found -> found.holdsFor(kind, member, clock.instant()))
                .filter(found -> !found.isForMembersOnly() || desk.admitsMember(member))
                .orElseThrow(() -> doesNotHold(pointer));
        attempts.takeBack(attempt);
        return code.id();
    }

    private static Refusal doesNotHold(String pointer) {
        return new Refusal.Invalid(Fault.at(pointer, "This code does not hold here."));
    }
}
