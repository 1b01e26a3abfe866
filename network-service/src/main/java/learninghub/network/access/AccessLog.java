package learninghub.network.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** The append-only log. The database refuses to change or delete an entry. */
@ApplicationScoped
public class AccessLog implements PanacheRepositoryBase<Entry, UUID> {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    /** To be called before the text is read; when this fails, nothing is. */
    public void enter(Standing reader, UUID meeting, String what, int version) {
        persistAndFlush(new Entry(reader, meeting, what, version, clock.instant()));
    }

    /** Latest first. */
    List<Entry> of(UUID network, AccessFilter filter, @Nullable Cursor after) {
        return find(
                        """
                        networkId = :network and id < :after and (:meeting is null or meetingId = :meeting)
                        and (:member is null or memberId = :member) order by id desc""",
                        Parameters.with("network", network)
                                .and("after", after == null ? AFTER_ALL : after.uuid(0))
                                .and("meeting", filter.meeting())
                                .and("member", filter.member()))
                .page(0, filter.rows())
                .list();
    }
}
