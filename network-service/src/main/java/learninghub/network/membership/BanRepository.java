package learninghub.network.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class BanRepository implements PanacheRepositoryBase<Ban, Ban.Whom> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Whether this person is banned; asked by a chair, or by themselves. */
    public boolean isBanned(UUID member, UUID network) {
        return of(member, network).isPresent();
    }

    Optional<Ban> of(UUID member, UUID network) {
        return findByIdOptional(new Ban.Whom(network, member));
    }

    List<Ban> of(UUID network, @Nullable Cursor after, int rows) {
        return find(
                        "whom.networkId = ?1 and whom.memberId > ?2 order by whom.memberId",
                        network,
                        after == null ? BEFORE_ALL : after.uuid(0))
                .page(0, rows)
                .list();
    }
}
