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

    /** One statement for a page, whatever stands beside the meetings. */
    private static final String ROWS = """
            select m, n.state,
              (select sum(case when p.arrivedAt is null then 1 else 0 end) from Paper p where p.meetingId = m.id),
              (select max(p.arrivedAt) from Paper p where p.meetingId = m.id),
              a.count
            from Meeting m left join Notes n on n.meetingId = m.id left join Attendance a on a.meetingId = m.id
            where\s""";

    /** A meeting of the member's network. */
    public Meeting of(Standing member, UUID id) {
        return find("id = ?1 and networkId = ?2", id, member.networkId())
                .firstResultOptional()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Whether there is such a meeting in the member's network. */
    public boolean isOf(Standing member, UUID id) {
        return count("id = ?1 and networkId = ?2", id, member.networkId()) > 0;
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

    /** The meeting with how far its notes and papers are. */
    Row row(Meeting meeting) {
        flush();
        return getEntityManager()
                .createQuery(ROWS + "m.id = :meeting", Row.class)
                .setParameter("meeting", meeting.id())
                .getSingleResult();
    }

    /** Those of a series that have not begun. */
    List<Meeting> toCome(UUID series, Instant now) {
        return list("seriesId = ?1 and startAt > ?2 and cancelledAt is null", series, now);
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
                .createQuery(ROWS + "m.networkId = :network and " + condition, Row.class)
                .setParameter("network", member.networkId())
                .setParameter("bound", bound)
                .setParameter("from", from)
                .setParameter("id", fromId)
                .setMaxResults(most)
                .getResultList();
    }

    /** A meeting and how far its notes are; null is none. */
    record Row(
            Meeting meeting,
            @Nullable NotesState notes,
            @Nullable Long awaited,
            @Nullable Instant lastArrival,
            @Nullable Integer attendance) {
        MeetingView view(Standing member, Instant now) {
            return meeting.view(state(), progress(), member.isChair(), now);
        }

        /** Whatever of the view can change without the meeting being changed is in it. */
        String tag(Standing member, Instant now) {
            return VersionTag.of(
                    meeting.version(),
                    state().word(),
                    meeting.showsJoinUrl(member.isChair(), now),
                    progress().papersReadyAt() == null
                            ? 0
                            : progress().papersReadyAt().toEpochMilli(),
                    attendance == null ? "-" : attendance);
        }

        Cursor cursor() {
            return Cursor.of(meeting.startAt(), meeting.id());
        }

        private Meeting.Progress progress() {
            return new Meeting.Progress(awaited, lastArrival, attendance);
        }

        private NotesState state() {
            return notes == null ? NotesState.NONE : notes;
        }
    }
}
