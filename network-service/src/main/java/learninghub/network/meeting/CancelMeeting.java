package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import learninghub.network.notice.NetworkNotices;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A chair cancels a meeting. It stays to be seen, as cancelled. */
@ApplicationScoped
class CancelMeeting {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final NetworkNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    CancelMeeting(
            MeetingRepository meetings,
            MembershipRepository memberships,
            NetworkNotices notices,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    Meeting cancel(String slug, UUID id, @Nullable String reason, @Nullable String ifMatch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting meeting = meetings.of(standing, id);
        standing.requireChair();
        VersionTag.require(ifMatch, meeting.version());
        meeting.cancel(reason, clock.instant());
        meetings.flush();
        notices.meetingCancelled(id);
        notices.guestsMeetingsCancelled(List.of(id));
        outbox.announce(meeting.cancelled());
        return meeting;
    }
}
