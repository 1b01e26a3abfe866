package learninghub.network.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.MergePatch;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

/** A chair changes a meeting. */
@ApplicationScoped
class ChangeMeeting {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MergePatch mergePatch;

    ChangeMeeting(MeetingRepository meetings, MembershipRepository memberships, MergePatch mergePatch) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.mergePatch = mergePatch;
    }

    Meeting change(String slug, UUID id, JsonNode patch, @Nullable String ifMatch, Caller chair) {
        Standing standing = memberships.standing(slug, chair);
        Meeting meeting = meetings.of(standing, id);
        standing.requireChair();
        VersionTag.require(ifMatch, meeting.version());
        meeting.change(mergePatch.apply(meeting.plan(), patch, MeetingPlan.class));
        meetings.countAsChanged(meeting);
        return meeting;
    }
}
