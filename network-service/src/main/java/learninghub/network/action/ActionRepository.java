package learninghub.network.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.membership.Standing;

@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<ActionItem, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    ActionItem of(Standing member, UUID id) {
        return find("networkId = ?1 and id = ?2", member.networkId(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** As they were taken on. */
    List<ActionItem> of(Standing member, ActionFilter filter) {
        Cursor after = filter.after(1);
        return find(
                        """
                        networkId = ?1 and id > ?2 and (?3 is null or status = ?3) and (?4 is null or meetingId = ?4) order by id""",
                        member.networkId(),
                        after == null ? BEFORE_ALL : after.uuid(0),
                        filter.status(),
                        filter.meeting())
                .page(0, filter.rows())
                .list();
    }
}
