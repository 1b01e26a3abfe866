package learninghub.content.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Ids;
import learninghub.http.Page;
import org.jspecify.annotations.Nullable;

/** The messages of webhooks and the log of their tries. In the caller's transaction. */
@ApplicationScoped
class Deliveries {
    private static final int TRIES_SHOWN = 20;

    private static final String IN_RANGE = """
            from webhook w join public_change c on c.position > :after and c.position <= :until
              and (cardinality(w.types) = 0 or 'learninghub.' || c.kind || '.' || c.change || '.v1' = any (w.types))
            where w.id = :webhook""";

    private final EntityManager database;

    Deliveries(EntityManager database) {
        this.database = database;
    }

    /** The newest first. */
    @SuppressWarnings("unchecked")
    Page<DeliveryView> page(UUID webhook, @Nullable String state, @Nullable Cursor after, int limit) {
        Query query = database.createNativeQuery("""
                        select id, type, position, lower(state) as state, created_at, next_try_at from webhook_delivery
                        where webhook_id = :webhook and (:state = '' or state = upper(:state)) and (created_at, id) < (:before, :id)
                        order by created_at desc, id desc limit :rows""", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("state", state == null ? "" : state)
                .setParameter("before", after == null ? Instant.parse("9999-12-31T00:00:00Z") : after.instant(0))
                .setParameter("id", after == null ? new UUID(-1, -1) : after.uuid(1))
                .setParameter("rows", limit + 1);
        return Page.of(
                (List<Tuple>) query.getResultList(),
                limit,
                Deliveries::view,
                row -> Cursor.of(row.get("created_at"), row.get("id")));
    }

    /** With its tries. */
    @SuppressWarnings("unchecked")
    Optional<DeliveryView> of(UUID webhook, UUID id) {
        List<Tuple> found = database.createNativeQuery("""
                        select id, type, position, lower(state) as state, created_at, next_try_at from webhook_delivery
                        where webhook_id = :webhook and id = :id""", Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(row -> view(row).with(tries(id)));
    }

    @SuppressWarnings("unchecked")
    private List<DeliveryView.Try> tries(UUID delivery) {
        List<Tuple> rows = database.createNativeQuery(
                        "select at, status, problem, milliseconds from webhook_try where delivery_id = :id order by seq desc limit "
                                + TRIES_SHOWN,
                        Tuple.class)
                .setParameter("id", delivery)
                .getResultList();
        return rows.reversed().stream()
                .map(row -> new DeliveryView.Try(
                        row.get("at", Instant.class),
                        row.get("status", Integer.class),
                        row.get("problem", String.class),
                        row.get("milliseconds", Integer.class)))
                .toList();
    }

    long waitingPings(UUID webhook) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from webhook_delivery where webhook_id = :webhook and position is null and state = 'PENDING'")
                        .setParameter("webhook", webhook)
                        .getSingleResult())
                .longValue();
    }

    UUID ping(UUID webhook, Instant now) {
        UUID id = Ids.next();
        database.createNativeQuery("""
                        insert into webhook_delivery (id, webhook_id, type, state, created_at, next_try_at)
                        values (:id, :webhook, :type, 'PENDING', :now, :now)""")
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .setParameter("type", Message.PING)
                .setParameter("now", now)
                .executeUpdate();
        return id;
    }

    /** What changed in this stretch of the log and is wanted; what is there already stays as it is. */
    void add(UUID webhook, long after, long until, Instant now) {
        inRange(insert("do nothing"), webhook, after, until)
                .setParameter("now", now)
                .executeUpdate();
    }

    long countBetween(UUID webhook, long after, long until) {
        return ((Number) inRange("select count(*) " + IN_RANGE, webhook, after, until)
                        .getSingleResult())
                .longValue();
    }

    /** Under the same ids as before, so that a receiver can tell. */
    int againBetween(UUID webhook, long after, long until, Instant now) {
        return inRange(
                        insert(
                                "(webhook_id, position) do update set state = 'PENDING', tries = 0, next_try_at = excluded.next_try_at, "
                                        + "settled_at = null where held.state <> 'PENDING'"),
                        webhook,
                        after,
                        until)
                .setParameter("now", now)
                .executeUpdate();
    }

    void again(UUID delivery, Instant now) {
        database.createNativeQuery("""
                        update webhook_delivery set state = 'PENDING', tries = 0, next_try_at = :now, settled_at = null
                        where id = :id and state <> 'PENDING'""")
                .setParameter("id", delivery)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Nothing of this webhook waits any more. */
    void abandon(UUID webhook, Instant now) {
        database.createNativeQuery("""
                        update webhook_delivery set state = 'FAILED', settled_at = :now, next_try_at = null
                        where webhook_id = :webhook and state = 'PENDING' and position is not null""")
                .setParameter("webhook", webhook)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String insert(String onConflict) {
        return """
                insert into webhook_delivery as held (id, webhook_id, position, type, state, created_at, next_try_at)
                select gen_random_uuid(), w.id, c.position, 'learninghub.' || c.kind || '.' || c.change || '.v1', 'PENDING',
                  cast(:now as timestamptz), cast(:now as timestamptz)\s""" + IN_RANGE + " order by c.position on conflict " + onConflict;
    }

    private Query inRange(String sql, UUID webhook, long after, long until) {
        return database.createNativeQuery(sql)
                .setParameter("webhook", webhook)
                .setParameter("after", after)
                .setParameter("until", until);
    }

    private static DeliveryView view(Tuple row) {
        Long position = row.get("position", Long.class);
        return new DeliveryView(
                row.get("id", UUID.class),
                row.get("type", String.class),
                position == null ? null : position.toString(),
                row.get("state", String.class),
                row.get("created_at", Instant.class),
                row.get("next_try_at", Instant.class),
                null);
    }
}
