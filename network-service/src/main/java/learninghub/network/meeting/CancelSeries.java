package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import learninghub.network.notice.NetworkNotices;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A chair ends a series: none is planned any more, and those still to come are cancelled. */
@ApplicationScoped
class CancelSeries {
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final NetworkNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    CancelSeries(
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            MembershipRepository memberships,
            NetworkNotices notices,
            Outbox outbox,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.memberships = memberships;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    MeetingSeries cancel(String slug, UUID id, @Nullable String reason, @Nullable String ifMatch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        MeetingSeries cancelled = series.of(standing, id);
        standing.requireChair();
        VersionTag.require(ifMatch, cancelled.version());
        Instant now = clock.instant();
        cancelled.cancel(reason, now);
        List<Meeting> toCome = meetings.toCome(id, now);
        toCome.forEach(meeting -> meeting.cancel(reason, now));
        series.flush();
        // One letter, not one for each week of a year.
        toCome.stream()
                .min(Comparator.comparing(Meeting::startAt))
                .ifPresent(meeting -> notices.meetingCancelled(meeting.id()));
        notices.guestsMeetingsCancelled(toCome.stream().map(Meeting::id).toList());
        toCome.forEach(meeting -> outbox.announce(meeting.cancelled()));
        return cancelled;
    }
}
