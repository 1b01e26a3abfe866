package learninghub.events.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import learninghub.http.Caller;
import learninghub.http.Ids;
import learninghub.http.Refusal;

/** The certificates issued. One a registration; its code stays the same however often it is printed. */
@ApplicationScoped
class Certificates {
    /** Without letters and digits that are taken for one another. 26 of them are more than 128 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 26;

    private final EntityManager database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param code what the verification address ends with */
    record Issued(String code, CertificateView view) {}

    /**
     * Of a registration of the caller's own who has attended. Refuses (404) anybody else's, (409) one who has not attended.
     *
     * @param ref the event's id or slug
     */
    @Transactional
    Issued issue(String ref, UUID registration, Caller caller) {
        List<?> states = database.createNativeQuery("""
                        select r.state from registration r join event e on e.id = r.event_id
                        where r.id = :id and r.member_id = :member and (cast(e.id as text) = lower(:ref) or e.slug = :ref)""")
                .setParameter("id", registration)
                .setParameter("member", caller.requireSubject())
                .setParameter("ref", ref)
                .getResultList();
        if (states.isEmpty()) {
            throw new Refusal.NotFound();
        }
        if (!states.getFirst().equals("attended")) {
            throw new Refusal.Conflict("A certificate is given to whoever was checked in.");
        }
        // The first to ask makes it; who asks at the same moment gets the same.
        database.createNativeQuery("""
                        insert into certificate (id, registration_id, code, holder, issued_at)
                        values (:id, :registration, :code, :holder, :now) on conflict (registration_id) do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("registration", registration)
                .setParameter("code", code())
                .setParameter("holder", initials(caller.name()))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return found("c.registration_id = :key", registration);
    }

    /** Refuses (404) a code nobody was given, or whose attendance was taken back. */
    CertificateView vouchedFor(String code) {
        return found("c.code = :key", code.toUpperCase(Locale.ROOT).replace("-", ""))
                .view();
    }

    private Issued found(String condition, Object key) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery("""
                        select c.code, c.holder, c.issued_at, e.title, e.start_local, e.end_local, e.time_zone, a.hours
                        from certificate c join registration r on r.id = c.registration_id and r.state = 'attended'
                          join event e on e.id = r.event_id join event_hours a on a.event_id = e.id
                        where\s""" + condition, Tuple.class)
                .setParameter("key", key)
                .getResultList();
        if (rows.isEmpty()) {
            throw new Refusal.NotFound();
        }
        Tuple row = rows.getFirst();
        CertificateView view = new CertificateView(
                row.get("holder", String.class),
                row.get("title", String.class),
                row.get("start_local", LocalDateTime.class),
                row.get("end_local", LocalDateTime.class),
                row.get("time_zone", String.class),
                row.get("hours", Double.class),
                row.get("issued_at", Instant.class));
        return new Issued(row.get("code", String.class), view);
    }

    private String code() {
        return random.ints(CODE_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }

    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))) + ".")
                .collect(Collectors.joining(" "));
    }
}
