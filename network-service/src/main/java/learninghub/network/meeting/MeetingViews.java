package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Page;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

/** Meetings as members see them. */
@ApplicationScoped
class MeetingViews {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Seats seats;
    private final Clock clock;

    MeetingViews(MeetingRepository meetings, MembershipRepository memberships, Seats seats, Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.seats = seats;
        this.clock = clock;
    }

    Page<MeetingView> list(String slug, MeetingTimes times, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Instant now = clock.instant();
        return Page.of(
                meetings.of(member, times), times.limit, row -> row.view(member, now), MeetingRepository.Row::cursor);
    }

    /** @param email verified; who is no member may be a guest of this meeting */
    Shown one(String slug, UUID id, Caller caller, @Nullable String email) {
        Seat seat = seats.of(slug, id, caller, email);
        return seat.standing() == null ? guest(seat.meeting()) : shown(seat.meeting(), seat.standing());
    }

    private Shown guest(Meeting meeting) {
        Instant now = clock.instant();
        return new Shown(
                meeting.guestView(now), VersionTag.of(meeting.version(), "guest", meeting.showsJoinUrl(false, now)));
    }

    Shown shown(String slug, Meeting meeting, Caller caller) {
        return shown(meeting, memberships.standing(slug, caller));
    }

    private Shown shown(Meeting meeting, Standing member) {
        MeetingRepository.Row row = meetings.row(meeting);
        Instant now = clock.instant();
        return new Shown(row.view(member, now), row.tag(member, now));
    }
}
