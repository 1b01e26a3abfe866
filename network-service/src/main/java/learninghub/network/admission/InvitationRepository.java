package learninghub.network.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** Latest first. */
    List<Invitation> of(UUID network, @Nullable Cursor after, int rows) {
        return find("networkId = ?1 and id < ?2 order by id desc", network, after == null ? AFTER_ALL : after.uuid(0))
                .page(0, rows)
                .list();
    }

    /** Where this address is asked in, and may still come. */
    List<MyInvitationView> open(@Nullable String email, Instant now, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select i.id, n.slug, n.name, i.expiresAt from Invitation i join Network n on n.id = i.networkId
                        where i.email = :email and i.claimedAt is null and i.revokedAt is null and i.expiresAt > :now
                        and i.id > :after order by i.id""", MyInvitationView.class)
                .setParameter("email", email)
                .setParameter("now", now)
                .setParameter("after", after == null ? BEFORE_ALL : after.uuid(0))
                .setMaxResults(rows)
                .getResultList();
    }

    /** Locked: it is claimed once. */
    Optional<Invitation> claimable(UUID network, @Nullable String email, Instant now) {
        return email == null
                ? Optional.empty()
                : find(
                                "networkId = ?1 and email = ?2 and claimedAt is null and revokedAt is null and expiresAt > ?3",
                                network,
                                email,
                                now)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    /** Locked: the one for this address that was neither claimed nor revoked, be it expired. */
    Optional<Invitation> unclaimed(UUID network, String email) {
        return find("networkId = ?1 and email = ?2 and claimedAt is null and revokedAt is null", network, email)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Invitation locked(UUID id, UUID network) {
        return find("id = ?1 and networkId = ?2", id, network)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }
}
