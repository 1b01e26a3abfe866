package learninghub.events.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Ids;
import learninghub.http.Page;
import learninghub.http.Paging;
import learninghub.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Secret addresses by which a calendar program, which cannot sign in, reads one person's own events. */
@ApplicationScoped
class CalendarLinks {
    /** The most open links of one person: a device each. */
    static final int MOST = 10;

    private static final int SECRET_BYTES = 32;

    private final EntityManager database;
    private final Clock clock;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    CalendarLinks(EntityManager database, Clock clock, @ConfigProperty(name = "hub.public-address") String address) {
        this.database = database;
        this.clock = clock;
        this.address = address;
    }

    @Transactional
    MadeCalendarLink make(String member) {
        requireRoom(member);
        String secret = secret();
        UUID id = Ids.next();
        database.createNativeQuery(
                        "insert into calendar_link (id, member_id, secret_hash, made_at) values (:id, :member, :hash, :now)")
                .setParameter("id", id)
                .setParameter("member", member)
                .setParameter("hash", hash(secret))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new MadeCalendarLink(id, address + CalendarLinkResource.PATH + "/" + secret + ".ics");
    }

    /** The open ones, oldest first. */
    @SuppressWarnings("unchecked")
    Page<CalendarLinkView> list(String member, Paging paging) {
        Cursor after = paging.after(1);
        List<Tuple> rows = database.createNativeQuery("""
                        select id, made_at from calendar_link
                        where member_id = :member and id > :after order by id limit :rows""", Tuple.class)
                .setParameter("member", member)
                .setParameter("after", after == null ? new UUID(0, 0) : after.uuid(0))
                .setParameter("rows", paging.rows())
                .getResultList();
        return Page.of(rows, paging.limit, CalendarLinkView::of, row -> Cursor.of(row.get("id")));
    }

    /** Refuses (404) one that is not this person's. */
    @Transactional
    void revoke(UUID id, String member) {
        int revoked = database.createNativeQuery("delete from calendar_link where id = :id and member_id = :member")
                .setParameter("id", id)
                .setParameter("member", member)
                .executeUpdate();
        if (revoked == 0) {
            throw new Refusal.NotFound();
        }
    }

    /** Whose calendar it is. The same absence for one that never was and one that was revoked. */
    String owner(String secret) {
        List<String> found = database.createNativeQuery("select member_id from calendar_link where secret_hash = :hash")
                .setParameter("hash", hash(secret))
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return found.getFirst();
    }

    /** Two requests at once count one after the other. */
    private void requireRoom(String member) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:member, 31))")
                .setParameter("member", member)
                .getSingleResult();
        Number open =
                (Number) database.createNativeQuery("select count(*) from calendar_link where member_id = :member")
                        .setParameter("member", member)
                        .getSingleResult();
        if (open.intValue() >= MOST) {
            throw new Refusal.Conflict("You have " + MOST + " calendar links; revoke one first.");
        }
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
