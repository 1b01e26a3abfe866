package learninghub.network.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MeetingSeriesRepository implements PanacheRepositoryBase<MeetingSeries, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    MeetingSeries of(Standing member, UUID id) {
        return find("id = ?1 and networkId = ?2", id, member.networkId())
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    List<MeetingSeries> of(Standing member, @Nullable Cursor after, int rows) {
        return find(
                        "networkId = ?1 and id > ?2 order by id",
                        member.networkId(),
                        after == null ? BEFORE_ALL : after.uuid(0))
                .page(0, rows)
                .list();
    }

    /** Those that go on, in order; a page after the id. */
    List<UUID> goingOn(UUID after, int rows) {
        return find("select id from MeetingSeries where cancelledAt is null and id > ?1 order by id", after)
                .project(UUID.class)
                .page(0, rows)
                .list();
    }

    /** Another replica that plans the same series waits, and then finds it planned. */
    MeetingSeries locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
