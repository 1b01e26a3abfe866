package learninghub.network.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Partner organisations and their keys, as far as they are ours to keep. */
@ApplicationScoped
class Partners {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SELECT = """
            select p.id, p.name, p.contact_name, p.contact_email, p.scopes, p.requests_per_second, p.registered_at, s.suspended_at
            from partner p left join suspension s on s.member_id = p.id
            """;

    private final EntityManager database;

    Partners(EntityManager database) {
        this.database = database;
    }

    void add(UUID id, NewPartner wanted, Instant now) {
        try {
            database.createNativeQuery("""
                            insert into partner (id, name, contact_name, contact_email, scopes, requests_per_second, registered_at)
                            values (:id, :name, :contact, :email, :scopes, :rate, :now)""")
                    .setParameter("id", id)
                    .setParameter("name", wanted.name().strip())
                    .setParameter("contact", wanted.contact().name())
                    .setParameter("email", wanted.contact().email())
                    .setParameter("scopes", wanted.scopes().stream().sorted().toArray(String[]::new))
                    .setParameter("rate", Objects.requireNonNull(wanted.requestsPerSecond()))
                    .setParameter("now", now)
                    .executeUpdate();
        } catch (ConstraintViolationException taken) {
            throw new Refusal.Invalid(Fault.at("/name", "is the name of a partner already"));
        }
    }

    PartnerView get(UUID id) {
        return one(id).orElseThrow(Refusal.NotFound::new);
    }

    /** Locked, so that keys made at the same moment come one after the other. */
    PartnerView locked(UUID id) {
        database.createNativeQuery("select 1 from partner where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return get(id);
    }

    Optional<PartnerView> one(UUID id) {
        return rows(SELECT + "where p.id = :id", id, 1).stream().findFirst();
    }

    /** In the order in which they were registered. */
    List<PartnerView> page(@Nullable Cursor after, int rows) {
        return rows(SELECT + "where p.id > :id order by p.id", after == null ? BEFORE_ALL : after.uuid(0), rows);
    }

    @SuppressWarnings("unchecked")
    private List<PartnerView> rows(String select, UUID id, int most) {
        List<Tuple> rows = database.createNativeQuery(select, Tuple.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
        List<UUID> ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        List<Tuple> keys = keys(ids);
        return rows.stream().map(row -> view(row, keys)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> keys(List<UUID> partners) {
        return database.createNativeQuery("""
                        select partner_id, client_id, made_at, ends_at from partner_key
                        where partner_id = any (:partners) and deleted_at is null order by made_at""", Tuple.class)
                .setParameter("partners", partners.toArray(UUID[]::new))
                .getResultList();
    }

    private static PartnerView view(Tuple row, List<Tuple> keys) {
        UUID id = row.get("id", UUID.class);
        return new PartnerView(
                id,
                row.get("name", String.class),
                new NewPartner.Contact(row.get("contact_name", String.class), row.get("contact_email", String.class)),
                new TreeSet<>(List.of(row.get("scopes", String[].class))),
                row.get("requests_per_second", Integer.class),
                row.get("registered_at", Instant.class),
                row.get("suspended_at", Instant.class),
                keys.stream()
                        .filter(key -> key.get("partner_id", UUID.class).equals(id))
                        .map(key -> new PartnerView.Key(
                                key.get("client_id", String.class),
                                key.get("made_at", Instant.class),
                                key.get("ends_at", Instant.class)))
                        .toList());
    }

    void addKey(UUID partner, UUID key, String clientId, Instant now, Instant othersEnd) {
        database.createNativeQuery(
                        "update partner_key set ends_at = least(ends_at, :end) where partner_id = :partner and deleted_at is null")
                .setParameter("end", othersEnd)
                .setParameter("partner", partner)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into partner_key (id, partner_id, client_id, made_at) values (:id, :partner, :client, :now)")
                .setParameter("id", key)
                .setParameter("partner", partner)
                .setParameter("client", clientId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The ids of its clients at Keycloak. */
    List<UUID> clients(UUID partner) {
        return database.createNativeQuery(
                        "select id from partner_key where partner_id = :partner and deleted_at is null")
                .setParameter("partner", partner)
                .getResultList();
    }

    /** Keys whose time is over, as many as another replica has not taken. */
    List<UUID> over(Instant now, int most) {
        return database.createNativeQuery("""
                        select id from partner_key where deleted_at is null and ends_at <= :now
                        order by ends_at limit :most for update skip locked""")
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    void deleted(UUID key, Instant now) {
        database.createNativeQuery("update partner_key set deleted_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", key)
                .executeUpdate();
    }
}
