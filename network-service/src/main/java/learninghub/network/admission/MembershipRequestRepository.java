package learninghub.network.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MembershipRequestRepository implements PanacheRepositoryBase<MembershipRequest, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** What a chair is asked about, oldest first. */
    List<MembershipRequest> waiting(UUID network, @Nullable Cursor after, int rows) {
        return find("networkId = ?1 and state = ?2 and id > ?3 order by id", network, State.REFERRED, from(after))
                .page(0, rows)
                .list();
    }

    /** What one person asked here, oldest first. */
    List<MembershipRequest> of(UUID member, UUID network, @Nullable Cursor after, int rows) {
        return find("networkId = ?1 and memberId = ?2 and id > ?3 order by id", network, member, from(after))
                .page(0, rows)
                .list();
    }

    /** Locked: of two chairs who decide at once the second finds it decided. */
    MembershipRequest locked(UUID id, UUID network) {
        return find("id = ?1 and networkId = ?2", id, network)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static UUID from(@Nullable Cursor after) {
        return after == null ? BEFORE_ALL : after.uuid(0);
    }
}
