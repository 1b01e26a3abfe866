package learninghub.network.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PaperRepository implements PanacheRepositoryBase<Paper, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Paper of(Meeting meeting, UUID id) {
        return find("meetingId = ?1 and id = ?2", meeting.id(), id)
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    List<Paper> of(Meeting meeting, @Nullable Cursor after, int rows) {
        return find("meetingId = ?1 and id > ?2 order by id", meeting.id(), after == null ? BEFORE_ALL : after.uuid(0))
                .page(0, rows)
                .list();
    }

    long number(Meeting meeting) {
        return count("meetingId", meeting.id());
    }
}
