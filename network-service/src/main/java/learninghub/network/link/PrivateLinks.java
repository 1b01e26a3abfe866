package learninghub.network.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import learninghub.network.access.Reading;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** The links there are. Each rests on a membership or on a guest's pass; the database looks whether that still holds. */
@ApplicationScoped
public class PrivateLinks {
    /** The most calendar links of one person and network: a device each. */
    static final int MOST = 10;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final Clock clock;

    PrivateLinks(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The secret and the id. */
    public Made ofCalendar(Standing member) {
        requireRoom(member);
        Secret secret = Secret.drawn();
        UUID id = Ids.next();
        database.createNativeQuery("""
                        insert into private_link (id, kind, network_id, person_id, membership_id, secret_hash, made_at)
                        select :id, 'calendar', network_id, member_id, id, :hash, :now from membership
                        where network_id = :network and member_id = :person and ended_at is null""")
                .setParameter("id", id)
                .setParameter("hash", secret.hash())
                .setParameter("now", clock.instant())
                .setParameter("network", member.networkId())
                .setParameter("person", member.memberId())
                .executeUpdate();
        return new Made(id, secret.text());
    }

    /** For the file that the reading is of; rests on the reader's membership, or else on their pass to the meeting. */
    Secret ofFile(UUID file, Reading reading, Instant end) {
        Secret secret = Secret.drawn();
        database.createNativeQuery("""
                        insert into private_link (id, kind, network_id, person_id, membership_id, guest_pass_id, secret_hash, made_at,
                          expires_at, file_id, meeting_id, what, subject_id, version)
                        select :id, 'file', :network, :person, own.id, case when own.id is null then pass.id end, :hash, :now,
                          :end, :file, cast(:meeting as uuid), :what, :subject, :version
                        from (select) one
                        left join membership own on own.network_id = :network and own.member_id = :person and own.ended_at is null
                        left join guest_pass pass on pass.meeting_id = cast(:meeting as uuid) and pass.email = acting_email()
                          and pass.revoked_at is null""")
                .setParameter("id", Ids.next())
                .setParameter("network", reading.network())
                .setParameter("person", reading.reader())
                .setParameter("hash", secret.hash())
                .setParameter("now", clock.instant())
                .setParameter("end", end)
                .setParameter("file", file)
                .setParameter("meeting", reading.meeting())
                .setParameter("what", reading.what())
                .setParameter("subject", reading.subject())
                .setParameter("version", reading.version())
                .executeUpdate();
        return secret;
    }

    /** From here to the end of the transaction the database shows what this secret opens. */
    public void present(String secret) {
        database.createNativeQuery("select set_config('hub.link', :hash, true)")
                .setParameter("hash", new Secret(secret).hash())
                .getSingleResult();
    }

    /** What the secret presented opens; the same absence for one that never was and one that opens nothing any more. */
    OpenedFile openedFile() {
        List<?> found = database.createNativeQuery("""
                        select file_id, network_id, person_id, meeting_id, what, subject_id, version from private_link
                        where id = open_link('file')""", Tuple.class).getResultList();
        return found.stream().map(row -> OpenedFile.of((Tuple) row)).findFirst().orElseThrow(Refusal.NotFound::new);
    }

    /** A member's open ones, oldest first. */
    @SuppressWarnings("unchecked")
    public List<Tuple> ofCalendars(Standing member, @Nullable Cursor after, int rows) {
        return database.createNativeQuery("""
                        select l.id, l.made_at from private_link l join membership m on m.id = l.membership_id and m.ended_at is null
                        where l.kind = 'calendar' and l.person_id = :person and l.network_id = :network and l.id > :after
                        order by l.id""", Tuple.class)
                .setParameter("person", member.memberId())
                .setParameter("network", member.networkId())
                .setParameter("after", after == null ? BEFORE_ALL : after.uuid(0))
                .setMaxResults(rows)
                .getResultList();
    }

    /** Not found when it is not this member's. */
    public void revoke(Standing member, UUID id) {
        int revoked = database.createNativeQuery("""
                        delete from private_link
                        where id = :id and kind = 'calendar' and person_id = :person and network_id = :network""")
                .setParameter("id", id)
                .setParameter("person", member.memberId())
                .setParameter("network", member.networkId())
                .executeUpdate();
        if (revoked == 0) {
            throw new Refusal.NotFound();
        }
    }

    /** Two requests at once count one after the other. */
    private void requireRoom(Standing member) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 31))")
                .setParameter("person", member.networkId() + " " + member.memberId())
                .getSingleResult();
        if (ofCalendars(member, null, MOST).size() == MOST) {
            throw new Refusal.Conflict("You have " + MOST + " calendar links to this network; revoke one first.");
        }
    }

    /** A link just made. */
    public record Made(UUID id, String secret) {}

    /** The file a link opens, and what the log is to say of its being read. */
    record OpenedFile(UUID file, Reading reading) {
        static OpenedFile of(Tuple row) {
            return new OpenedFile(
                    row.get("file_id", UUID.class),
                    new Reading(
                            row.get("network_id", UUID.class),
                            row.get("person_id", UUID.class),
                            row.get("meeting_id", UUID.class),
                            row.get("what", String.class),
                            row.get("subject_id", UUID.class),
                            row.get("version", Integer.class),
                            "link"));
        }
    }
}
