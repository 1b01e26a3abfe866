package learninghub.network.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import learninghub.network.actor.ActingAs;

/** The chain over the entries: each link covers the one before, so that an entry changed, dropped or slipped in is found. */
@ApplicationScoped
@ActingAs(ActingAs.SEAL)
class Chain {
    static final int AT_ONCE = 500;

    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final EntityManager database;
    private final Clock clock;

    Chain(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many entries were put into the chain; none while another replica does it. */
    int seal() {
        Object alone = database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('access-seal', 5))")
                .getSingleResult();
        if (!Boolean.TRUE.equals(alone)) {
            return 0;
        }
        List<Entry> entries = unsealed();
        Head head = entries.isEmpty() ? new Head(0, NOTHING_BEFORE) : head();
        for (Entry entry : entries) {
            head = new Head(head.seq() + 1, entry.hash(head.hash()));
            append(head, entry);
        }
        return entries.size();
    }

    Head head() {
        return database.createQuery("select s.seq, s.hash from Seal s order by s.seq desc", Head.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(new Head(0, NOTHING_BEFORE));
    }

    @SuppressWarnings("unchecked")
    private List<Entry> unsealed() {
        return database.createNativeQuery(
                        "select e.* from access_unsealed u join access_log e on e.id = u.entry_id order by e.id",
                        Entry.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private void append(Head head, Entry entry) {
        database.createNativeQuery(
                        "insert into access_seal (seq, entry_id, hash, at) values (:seq, :entry, :hash, :at)")
                .setParameter("seq", head.seq())
                .setParameter("entry", entry.id())
                .setParameter("hash", head.hash())
                .setParameter("at", clock.instant())
                .executeUpdate();
        database.createNativeQuery("delete from access_unsealed where entry_id = :entry")
                .setParameter("entry", entry.id())
                .executeUpdate();
    }

    /** Computes the whole chain anew. */
    Verification verify() {
        Head head = new Head(0, NOTHING_BEFORE);
        for (List<Link> page = links(head); !page.isEmpty(); page = links(head)) {
            for (Link link : page) {
                if (!link.holds(head)) {
                    return new Verification(false, head.seq() + 1, head.seq(), unsealedCount(), head.hex());
                }
                head = new Head(link.seq(), link.hash());
            }
            database.clear();
        }
        boolean whole = entries() == head.seq() + unsealedCount();
        return new Verification(whole, whole ? null : head.seq() + 1, head.seq(), unsealedCount(), head.hex());
    }

    private List<Link> links(Head after) {
        return database.createQuery(
                        "select s.seq, s.hash, e from Seal s join Entry e on e.id = s.entryId where s.seq > :seq order by s.seq",
                        Link.class)
                .setParameter("seq", after.seq())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private long entries() {
        return database.createQuery("select count(e) from Entry e", Long.class).getSingleResult();
    }

    private long unsealedCount() {
        return ((Number) database.createNativeQuery("select count(*) from access_unsealed")
                        .getSingleResult())
                .longValue();
    }

    /** The last link. */
    record Head(long seq, byte[] hash) {
        String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /** An entry and its place in the chain. */
    record Link(long seq, byte[] hash, Entry entry) {
        boolean holds(Head before) {
            return seq == before.seq() + 1 && Arrays.equals(hash, entry.hash(before.hash()));
        }
    }
}
