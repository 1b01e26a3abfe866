package learninghub.network.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The append-only log. The database refuses to change or delete an entry, and shows each reader what they may see of it. */
@ApplicationScoped
public class AccessLog implements PanacheRepositoryBase<Entry, UUID> {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    /** To be called before the text is read; when this fails, nothing is. */
    public void enter(Reading reading) {
        enter(reading.reader(), List.of(reading));
    }

    /** The same for several, all read by one person, in as many statements as for one. */
    public void enter(UUID reader, Collection<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        try {
            UUID key = keyOf(reader);
            Instant now = clock.instant();
            persist(readings.stream().map(reading -> new Entry(reading, key, now)));
            flush();
        } catch (PersistenceException unwritten) {
            LOG.errorf(unwritten, "nothing is read: the access log cannot be written");
            throw new Refusal.Unavailable("It cannot be written down who reads this just now.", RETRY_AFTER);
        }
    }

    private UUID keyOf(UUID person) {
        getEntityManager()
                .createNativeQuery(
                        "insert into person_key (member_id, key) values (:person, gen_random_uuid()) on conflict do nothing")
                .setParameter("person", person)
                .executeUpdate();
        return (UUID) getEntityManager()
                .createNativeQuery("select key from person_key where member_id = :person")
                .setParameter("person", person)
                .getSingleResult();
    }

    /** Latest first. */
    List<Row> of(UUID network, AccessFilter filter, @Nullable Cursor after) {
        return getEntityManager()
                .createQuery("""
                        select e, k.memberId from Entry e left join PersonKey k on k.key = e.personKey
                        where e.networkId = :network and e.id < :after and (:meeting is null or e.meetingId = :meeting)
                        and (:member is null or k.memberId = :member) order by e.id desc""", Row.class)
                .setParameter("network", network)
                .setParameter("after", after == null ? AFTER_ALL : after.uuid(0))
                .setParameter("meeting", filter.meeting())
                .setParameter("member", filter.member())
                .setMaxResults(filter.rows())
                .getResultList();
    }

    /** An entry, and whose it is as long as that is known. */
    record Row(Entry entry, @Nullable UUID member) {
        AccessView view() {
            return entry.view(member);
        }

        Cursor cursor() {
            return Cursor.of(entry.id());
        }
    }
}
