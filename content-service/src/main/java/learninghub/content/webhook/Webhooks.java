package learninghub.content.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    /** This partner's own; another's is not found. */
    Webhook of(Caller partner, UUID id) {
        return find("id = ?1 and owner = ?2", id, owner(partner))
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The same, and nobody else changes it in this transaction. */
    Webhook alone(Caller partner, UUID id) {
        return find("id = ?1 and owner = ?2", id, owner(partner))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    Optional<Webhook> alone(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The newest first; one row more than asked tells of a next page. */
    List<Webhook> page(Caller partner, @Nullable Cursor after, int rows) {
        return after == null
                ? find("owner = ?1 order by createdAt desc, id desc", owner(partner))
                        .page(0, rows)
                        .list()
                : find(
                                "owner = ?1 and (createdAt, id) < (?2, ?3) order by createdAt desc, id desc",
                                owner(partner),
                                after.instant(0),
                                after.uuid(1))
                        .page(0, rows)
                        .list();
    }

    /** For as long as this transaction runs nobody else counts this partner's webhooks. */
    long countAlone(Caller partner) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(7218, hashtext(:owner))) locked")
                .setParameter("owner", owner(partner))
                .getResultList();
        return count("owner", owner(partner));
    }

    /** What is told begins with what changes from now on. */
    void beginAtTheEnd(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "update webhook set position = coalesce((select max(position) from public_change), 0) where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static String owner(Caller partner) {
        if (!partner.scopes().contains("content:read")) {
            throw new Refusal.Forbidden("The scope content:read is needed.");
        }
        return partner.requireSubject();
    }
}
