package learninghub.events.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;
import learninghub.http.Caller;
import learninghub.http.Refusal;

/** An organiser has a code made, or closes one: whoever has used it keeps what it gave. */
@ApplicationScoped
class TendCodes {
    private final Events events;
    private final Codes codes;
    private final Clock clock;

    TendCodes(Events events, Codes codes, Clock clock) {
        this.events = events;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    CodeView make(String ref, NewCode wanted, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        if (codes.number(event) >= Codes.MOST) {
            throw new Refusal.Conflict("An event has at most " + Codes.MOST + " codes.");
        }
        Code code = new Code(event.id(), codes.draw(), wanted, clock.instant());
        codes.persist(code);
        return code.view();
    }

    @Transactional
    void close(String ref, UUID id, Caller caller) {
        Event event = events.visibleLocked(ref, caller);
        Code code = codes.find("id = ?1 and eventId = ?2", id, event.id())
                .singleResultOptional()
                .orElseThrow(Refusal.NotFound::new);
        code.close(clock.instant());
    }
}
