package learninghub.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an act says that somebody is to be told: in its own transaction, so that the change and the notice commit together or not at all.
 * Twice the same before it is sent is once; while it is being sent it is once more, because what is on its way may say what was before.
 */
@ApplicationScoped
public class Notices {
    private static final String QUEUE = """
            insert into notice (id, kind, about, person, queued_at, next_try_at)
            select gen_random_uuid(), :kind, who.about, who.person, :now, :due from (%s) who (about, person)
            where who.person is null or (
              exists (select from mailbox m where m.person = who.person)
              and not exists (select from notice_off o where o.person = who.person and o.kind = :kind))
            on conflict (kind, about, person) do update set lease = null, tries = 0, next_try_at = excluded.next_try_at
              where notice.lease is not null""";

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Instance<SendNotices> sender;
    private final Clock clock;

    /** @param sender late, because it knows the kinds and they queue notices */
    Notices(
            EntityManager database,
            TransactionSynchronizationRegistry transaction,
            Instance<SendNotices> sender,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.sender = sender;
        this.clock = clock;
    }

    /** Now. Nothing happens for a person who has turned the kind off or whose address is not known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(String kind, UUID about, @Nullable String person) {
        queue(kind, about, person, clock.instant());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(String kind, UUID about, @Nullable String person, Instant due) {
        queue(
                kind,
                due,
                "select cast(:about as uuid), cast(:person as text)",
                person == null ? Map.of("about", about) : Map.of("about", about, "person", person));
    }

    /**
     * One for each that a query finds.
     *
     * @param who selects two columns: what it is about and the person
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int queue(String kind, Instant due, String who, Map<String, ?> parameters) {
        Query query = database.createNativeQuery(QUEUE.formatted(who))
                .setParameter("kind", kind)
                .setParameter("now", clock.instant())
                .setParameter("due", due);
        parameters.forEach(query::setParameter);
        if (who.contains(":person") && !parameters.containsKey("person")) {
            query.setParameter("person", null);
        }
        int queued = query.executeUpdate();
        if (queued > 0) {
            transaction.registerInterposedSynchronization(wakeSenderOnCommit());
        }
        return queued;
    }

    /** Nothing of this person stays: not their address, not their settings, not what is still to be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String person) {
        for (String table : new String[] {"mailbox", "notice", "notice_off"}) {
            Sql.write(database, "delete from " + table + " where person = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        }
    }

    private Synchronization wakeSenderOnCommit() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is sent before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    sender.get().wake();
                }
            }
        };
    }
}
