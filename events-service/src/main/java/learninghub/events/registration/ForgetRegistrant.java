package learninghub.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.events.event.Event;
import learninghub.events.event.Events;

/** A person who is erased gives up the places to come; of those that were theirs only the count stays. */
@ApplicationScoped
public class ForgetRegistrant {
    private static final List<String> ROWS = List.of(
            "delete from certificate where registration_id in (select id from registration where member_id = :me)",
            // Each its own, so that nobody can tell which of them were the same person's.
            "update registration set member_id = 'former-' || gen_random_uuid(), answers = null, listed_name = null "
                    + "where member_id = :me",
            // What it gave has been given; the word itself is nobody's any more.
            "update code set member_id = 'former-' || gen_random_uuid() where member_id = :me",
            "delete from code_attempt where member_id = :me");

    private final EntityManager database;
    private final Events events;
    private final Registrations registrations;
    private final WaitingList waitingList;
    private final Clock clock;

    ForgetRegistrant(
            EntityManager database, Events events, Registrations registrations, WaitingList waitingList, Clock clock) {
        this.database = database;
        this.events = events;
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String subject) {
        registrations.toCome(subject, clock.instant()).forEach(event -> giveUp(event, subject));
        registrations.flush();
        ROWS.forEach(statement -> database.createNativeQuery(statement)
                .setParameter("me", subject)
                .executeUpdate());
    }

    private void giveUp(UUID id, String subject) {
        Event event = events.locked(id);
        registrations.current(id, subject).ifPresent(registration -> registration.lose(event.places()));
        waitingList.placesMayBeFree(event);
    }
}
