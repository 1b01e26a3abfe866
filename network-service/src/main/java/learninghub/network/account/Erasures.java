package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import learninghub.network.actor.ActingAs;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The job's own account of what is done, each step in a transaction of its own: a killed job is taken up where it was. */
@ApplicationScoped
@ActingAs(ActingAs.ERASURE)
class Erasures {
    private final EntityManager database;
    private final ErasureConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Erasures(EntityManager database, ErasureConfig config, Outbox outbox, Clock clock) {
        this.database = database;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One that nobody is at, for as long as the lease. */
    @SuppressWarnings("unchecked")
    @Nullable
    Claim claim() {
        Instant now = clock.instant();
        List<Tuple> rows = database.createNativeQuery("""
                        update erasure set due_at = :until where id = (
                          select id from erasure where finished_at is null and due_at <= :now
                          order by due_at limit 1 for update skip locked)
                        returning id, member_id""", Tuple.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(config.lease()))
                .getResultList();
        return rows.stream().findFirst().map(this::claim).orElse(null);
    }

    private Claim claim(Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new Claim(
                id,
                row.get("member_id", UUID.class),
                Set.copyOf(database.createNativeQuery("select service from erasure_receipt where erasure_id = :id")
                        .setParameter("id", id)
                        .getResultList()));
    }

    void receive(Claim claim, String service) {
        database.createNativeQuery(
                        "insert into erasure_receipt (erasure_id, service, at) values (:id, :service, :at) on conflict do nothing")
                .setParameter("id", claim.id())
                .setParameter("service", service)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Forgets whose it was, and has Kafka forget the account. */
    void finish(Claim claim) {
        database.createNativeQuery("update erasure set member_id = null, finished_at = :now where id = :id")
                .setParameter("id", claim.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        outbox.forget("network.accounts", claim.member());
    }

    void forgetDigests() {
        database.createNativeQuery(
                        "update erasure set digest = null where digest is not null and finished_at < :before")
                .setParameter("before", clock.instant().minus(config.refusedFor()))
                .executeUpdate();
    }

    /** For whoever holds its id. */
    @ActingAs(ActingAs.ERASURE_LINK)
    @SuppressWarnings("unchecked")
    Optional<ErasureView> of(UUID id) {
        List<Tuple> rows = database.createNativeQuery(
                        "select asked_at, finished_at from erasure where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> ErasureView.of(
                        id, row.get("asked_at", Instant.class), row.get("finished_at", Instant.class), receipts(id)));
    }

    @SuppressWarnings("unchecked")
    private List<ErasureView.ReceiptView> receipts(UUID id) {
        List<Tuple> rows = database.createNativeQuery(
                        "select service, at from erasure_receipt where erasure_id = :id order by at, service",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new ErasureView.ReceiptView(row.get("service", String.class), row.get("at", Instant.class)))
                .toList();
    }

    /** Who is to be erased, and which receipts are there already. */
    record Claim(UUID id, UUID member, Set<String> receipts) {}
}
