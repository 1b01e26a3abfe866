package learninghub.network.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Refusal;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class AttendanceRepository implements PanacheRepositoryBase<Attendance, UUID> {
    Optional<Attendance> of(Meeting meeting) {
        return findByIdOptional(meeting.id());
    }

    /** The database shows them to note-takers and chairs. */
    @SuppressWarnings("unchecked")
    Set<UUID> attendees(Meeting meeting) {
        return new LinkedHashSet<UUID>(getEntityManager()
                .createNativeQuery("select member_id from attendee where meeting_id = :meeting order by member_id")
                .setParameter("meeting", meeting.id())
                .getResultList());
    }

    void save(Attendance attendance, Meeting meeting, Set<UUID> attendees) {
        try {
            persistAndFlush(attendance);
        } catch (ConstraintViolationException recordedMeanwhile) {
            throw Refusal.Precondition.failed();
        }
        getEntityManager()
                .createNativeQuery("delete from attendee where meeting_id = :meeting")
                .setParameter("meeting", meeting.id())
                .executeUpdate();
        if (!attendees.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into attendee (meeting_id, network_id, member_id)
                            select :meeting, :network, unnest(cast(:members as uuid[]))""")
                    .setParameter("meeting", meeting.id())
                    .setParameter("network", meeting.networkId())
                    .setParameter("members", attendees.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }
}
