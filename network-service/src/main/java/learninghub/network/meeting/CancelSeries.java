package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

/** A chair ends a series: none is planned any more, and those still to come are cancelled. */
@ApplicationScoped
class CancelSeries {
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Clock clock;

    CancelSeries(
            MeetingSeriesRepository series, MeetingRepository meetings, MembershipRepository memberships, Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.memberships = memberships;
        this.clock = clock;
    }

    MeetingSeries cancel(String slug, UUID id, @Nullable String reason, @Nullable String ifMatch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        MeetingSeries cancelled = series.of(standing, id);
        standing.requireChair();
        VersionTag.require(ifMatch, cancelled.version());
        Instant now = clock.instant();
        cancelled.cancel(reason, now);
        meetings.toCome(id, now).forEach(meeting -> meeting.cancel(reason, now));
        series.flush();
        return cancelled;
    }
}
