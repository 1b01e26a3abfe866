package learninghub.network.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LibraryRepository implements PanacheRepositoryBase<LibraryItem, UUID> {
    LibraryItem of(Standing member, UUID id) {
        return find("networkId = ?1 and id = ?2", member.networkId(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Latest first. */
    List<LibraryItem> of(Standing member, @Nullable Cursor after, int rows) {
        return find(
                        "networkId = ?1 and id < ?2 order by id desc",
                        member.networkId(),
                        after == null ? new UUID(-1, -1) : after.uuid(0))
                .page(0, rows)
                .list();
    }
}
