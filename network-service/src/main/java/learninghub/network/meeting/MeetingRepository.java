package learninghub.network.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Cursor;
import learninghub.http.Refusal;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** A meeting of the member's network. */
    public Meeting of(Standing member, UUID id) {
        return find("id = ?1 and networkId = ?2", id, member.networkId())
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** By time; agendas come with one more query for the whole page. */
    List<Row> of(Standing member, MeetingTimes times) {
        Cursor after = times.after(2);
        return times.latestFirst() ? latest(member, times, after) : earliest(member, times, after);
    }

    /** Also when only its agenda changed: that is part of what its ETag names. */
    void countAsChanged(Meeting meeting) {
        getEntityManager().lock(meeting, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        flush();
    }

    /** How far the notes are. */
    NotesState notesState(Meeting meeting) {
        return getEntityManager()
                .createQuery("select state from Notes where meetingId = :meeting", NotesState.class)
                .setParameter("meeting", meeting.id())
                .getResultStream()
                .findFirst()
                .orElse(NotesState.NONE);
    }

    private List<Row> earliest(Standing member, MeetingTimes times, @Nullable Cursor after) {
        Instant from = after == null ? times.earliest() : after.instant(0);
        UUID fromId = after == null ? FIRST : after.uuid(1);
        return rows("""
                m.startAt < :bound and (m.startAt > :from or m.startAt = :from and m.id > :id)
                order by m.startAt, m.id""", member, times.end(), from, fromId, times.rows());
    }

    private List<Row> latest(Standing member, MeetingTimes times, @Nullable Cursor after) {
        Instant from = after == null ? times.end() : after.instant(0);
        UUID fromId = after == null ? LAST : after.uuid(1);
        return rows("""
                m.startAt >= :bound and (m.startAt < :from or m.startAt = :from and m.id < :id)
                order by m.startAt desc, m.id desc""", member, times.earliest(), from, fromId, times.rows());
    }

    private List<Row> rows(String condition, Standing member, Instant bound, Instant from, UUID fromId, int most) {
        return getEntityManager()
                .createQuery(
                        "select m, n.state from Meeting m left join Notes n on n.meetingId = m.id where m.networkId = :network and "
                                + condition,
                        Row.class)
                .setParameter("network", member.networkId())
                .setParameter("bound", bound)
                .setParameter("from", from)
                .setParameter("id", fromId)
                .setMaxResults(most)
                .getResultList();
    }

    /** A meeting and how far its notes are; null is none. */
    record Row(Meeting meeting, @Nullable NotesState notes) {
        MeetingView view(Standing member, Instant now) {
            return meeting.view(state(), member.isChair(), now);
        }

        /** Whatever of the view can change without the meeting being changed is in it. */
        String tag(Standing member, Instant now) {
            return VersionTag.of(meeting.version(), state().word(), meeting.showsJoinUrl(member.isChair(), now));
        }

        Cursor cursor() {
            return Cursor.of(meeting.startAt(), meeting.id());
        }

        private NotesState state() {
            return notes == null ? NotesState.NONE : notes;
        }
    }
}
