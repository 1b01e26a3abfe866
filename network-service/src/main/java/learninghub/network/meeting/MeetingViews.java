package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Page;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** Meetings as members see them. */
@ApplicationScoped
class MeetingViews {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Clock clock;

    MeetingViews(MeetingRepository meetings, MembershipRepository memberships, Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.clock = clock;
    }

    Page<MeetingView> list(String slug, MeetingTimes times, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Instant now = clock.instant();
        return Page.of(
                meetings.of(member, times), times.limit, row -> row.view(member, now), MeetingRepository.Row::cursor);
    }

    Shown one(String slug, UUID id, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        return shown(meetings.of(member, id), member);
    }

    Shown shown(String slug, Meeting meeting, Caller caller) {
        return shown(meeting, memberships.standing(slug, caller));
    }

    private Shown shown(Meeting meeting, Standing member) {
        MeetingRepository.Row row = new MeetingRepository.Row(meeting, meetings.notesState(meeting));
        Instant now = clock.instant();
        return new Shown(row.view(member, now), row.tag(member, now));
    }
}
