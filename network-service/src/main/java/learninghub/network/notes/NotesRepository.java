package learninghub.network.notes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NotesRepository implements PanacheRepositoryBase<Notes, UUID> {
    Notes of(Meeting meeting) {
        return findByIdOptional(meeting.id()).orElseThrow(Refusal.NotFound::new);
    }

    /** To be written or published; others who want the same wait. */
    Optional<Notes> locked(Meeting meeting) {
        return findByIdOptional(meeting.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The kept texts one may see, in order: to members the database shows the published ones only. */
    List<Revision> revisions(Meeting meeting, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(
                        "from Revision where meetingId = :meeting and number > :after order by number", Revision.class)
                .setParameter("meeting", meeting.id())
                .setParameter("after", after == null ? 0 : number(after))
                .setMaxResults(rows)
                .getResultList();
    }

    Revision revision(Meeting meeting, int number) {
        return getEntityManager()
                .createQuery("from Revision where meetingId = :meeting and number = :number", Revision.class)
                .setParameter("meeting", meeting.id())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static int number(Cursor after) {
        try {
            return Integer.parseInt(after.text(0));
        } catch (NumberFormatException e) {
            throw Refusal.Malformed.parameter("cursor", "Not a cursor of this list; take it from next.");
        }
    }
}
