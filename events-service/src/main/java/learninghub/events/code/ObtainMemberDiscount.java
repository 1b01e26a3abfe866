package learninghub.events.code;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import learninghub.events.event.AdmissionDesk;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.events.event.MemberDiscount;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** A member of a network gets a code of their own for an event that grants one: once, and the same again however often they ask. */
@ApplicationScoped
class ObtainMemberDiscount {
    private final Events events;
    private final Codes codes;
    private final AdmissionDesk desk;
    private final Clock clock;

    ObtainMemberDiscount(Events events, Codes codes, AdmissionDesk desk, Clock clock) {
        this.events = events;
        this.codes = codes;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param isNew whether this request made it */
    record Outcome(MemberCodeView view, boolean isNew) {}

    Outcome obtain(String ref, Caller caller) {
        Event event = events.visible(ref, caller);
        Instant now = clock.instant();
        event.requireTakingPlace(now);
        event.grantedDiscount(now).orElseThrow(Refusal.NotFound::new);
        String member = caller.requireSubject();
        // The owner is asked before the row is locked.
        if (!desk.admitsMember(member)) {
            throw new Refusal.Forbidden("This discount is for members of a network.");
        }
        return QuarkusTransaction.joiningExisting().call(() -> make(event.id(), member));
    }

    private Outcome make(UUID id, String member) {
        Event event = events.locked(id);
        Instant now = clock.instant();
        MemberDiscount discount = event.grantedDiscount(now).orElseThrow(Refusal.NotFound::new);
        Optional<Code> already = codes.ofMember(id, member);
        Code code = already.orElseGet(() -> Code.ofMember(id, codes.draw(), member, discount, now));
        codes.persist(code);
        Instant expiry = code.validUntil() == null ? event.endsAt() : code.validUntil();
        return new Outcome(new MemberCodeView(code.word(), expiry), already.isEmpty());
    }
}
