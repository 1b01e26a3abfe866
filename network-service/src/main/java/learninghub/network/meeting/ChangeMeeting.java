package learninghub.network.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import learninghub.network.notice.NetworkNotices;
import learninghub.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** A chair changes a meeting. */
@ApplicationScoped
class ChangeMeeting {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MeetingPeople people;
    private final MergePatch mergePatch;
    private final NetworkNotices notices;
    private final Outbox outbox;
    private final Clock clock;

    ChangeMeeting(
            MeetingRepository meetings,
            MembershipRepository memberships,
            MeetingPeople people,
            MergePatch mergePatch,
            NetworkNotices notices,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.people = people;
        this.mergePatch = mergePatch;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    Meeting change(String slug, UUID id, JsonNode patch, @Nullable String ifMatch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting meeting = meetings.of(standing, id);
        standing.requireChair();
        VersionTag.require(ifMatch, meeting.version());
        MeetingPlan before = meeting.plan();
        MeetingPlan wanted = mergePatch.apply(before, patch, MeetingPlan.class);
        people.require(standing.networkId(), wanted, before);
        meeting.change(wanted);
        meetings.countAsChanged(meeting);
        if (!wanted.agenda().equals(before.agenda())) {
            notices.agendaChanged(id);
        }
        outbox.announce(meeting.changed(clock.instant()));
        return meeting;
    }
}
