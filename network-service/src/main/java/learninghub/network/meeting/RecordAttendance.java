package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** A note-taker or a chair writes down who came. */
@ApplicationScoped
class RecordAttendance {
    private final AttendanceRepository attendances;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Clock clock;

    RecordAttendance(
            AttendanceRepository attendances,
            MeetingRepository meetings,
            MembershipRepository memberships,
            Clock clock) {
        this.attendances = attendances;
        this.meetings = meetings;
        this.memberships = memberships;
        this.clock = clock;
    }

    Attendance record(String slug, UUID id, AttendanceRecord wanted, @Nullable String ifMatch, Caller writer) {
        Standing standing = memberships.standing(slug, writer);
        Meeting meeting = meetings.of(standing, id);
        standing.requireWriter();
        Attendance stored = attendances.of(meeting).orElse(null);
        ETags.require(ifMatch, String.valueOf(stored == null ? Attendance.BLANK : stored.version()));
        requireMembers(standing, wanted);
        Attendance attendance = stored == null ? new Attendance(meeting) : stored;
        attendance.record(wanted.number(), standing.memberId(), clock.instant());
        attendances.save(attendance, meeting, wanted.listed());
        return attendance;
    }

    private void requireMembers(Standing standing, AttendanceRecord wanted) {
        if (!memberships.membersAmong(standing.networkId(), wanted.listed()).containsAll(wanted.listed())) {
            throw new Refusal.Invalid(Fault.at("/members", "Not all of them are members of this network."));
        }
    }
}
