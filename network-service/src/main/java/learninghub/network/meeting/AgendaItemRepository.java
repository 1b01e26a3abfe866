package learninghub.network.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Items one may see: the database shows guests the accepted ones only. */
@ApplicationScoped
class AgendaItemRepository implements PanacheRepositoryBase<AgendaItem, UUID> {
    /** The accepted ones in their order, then the others as they came. */
    List<AgendaItem> of(Meeting meeting, @Nullable Cursor after, int rows) {
        int position = after == null ? -1 : position(after);
        UUID id = after == null ? new UUID(0, 0) : after.uuid(1);
        return find(
                        "meeting = ?1 and (position > ?2 or position = ?2 and id > ?3) order by position, id",
                        meeting,
                        position,
                        id)
                .page(0, rows)
                .list();
    }

    private static int position(Cursor after) {
        try {
            return Integer.parseInt(after.text(0));
        } catch (NumberFormatException e) {
            throw Refusal.Malformed.parameter("cursor", "Not a cursor of this list; take it from next.");
        }
    }

    long proposals(Meeting meeting) {
        return count("meeting = ?1 and state = ?2", meeting, AgendaItemState.PROPOSED);
    }
}
