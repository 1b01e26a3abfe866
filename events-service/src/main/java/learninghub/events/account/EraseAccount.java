package learninghub.events.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import learninghub.events.registration.ForgetRegistrant;
import learninghub.http.Caller;

/**
 * Forgets a person: how many came to an event stays true, who it was goes. Once more changes nothing. All of it or nothing: a receipt is
 * given when no row holds the person.
 */
@ApplicationScoped
class EraseAccount {
    /** Beside the registrations. The order does not matter. */
    private static final List<String> ROWS = List.of(
            "update event set submitted_by = 'former-member' where submitted_by = :me",
            "delete from calendar_link where member_id = :me",
            "delete from membership where member_id = :me",
            "delete from mailbox where person = :me",
            "delete from notice where person = :me",
            "delete from notice_off where person = :me",
            "update event_series set submitted_by = 'former-member' where submitted_by = :me",
            "delete from imported_event where importer = :me",
            "delete from event_import where importer = :me",
            // The answers themselves are sealed with the client's key.
            "delete from idempotency_key where owner = :me");

    private final EntityManager database;
    private final ForgetRegistrant forgetRegistrant;
    private final ShutOut shutOut;
    private final Clock clock;

    EraseAccount(EntityManager database, ForgetRegistrant forgetRegistrant, ShutOut shutOut, Clock clock) {
        this.database = database;
        this.forgetRegistrant = forgetRegistrant;
        this.shutOut = shutOut;
        this.clock = clock;
    }

    @Transactional
    Receipt erase(String subject, Caller service) {
        KeepersOnly.permit(service);
        shutOut.erased(subject);
        forgetRegistrant.forget(subject);
        ROWS.forEach(statement -> database.createNativeQuery(statement)
                .setParameter("me", subject)
                .executeUpdate());
        return new Receipt("events-service", clock.instant());
    }
}
