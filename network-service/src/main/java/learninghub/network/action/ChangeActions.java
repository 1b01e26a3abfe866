package learninghub.network.action;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.ETags;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** Note-takers and chairs take actions on and settle them; an owner says what became of theirs. */
@ApplicationScoped
class ChangeActions {
    private final ActionRepository actions;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MergePatch mergePatch;
    private final Clock clock;

    ChangeActions(
            ActionRepository actions,
            MeetingRepository meetings,
            MembershipRepository memberships,
            MergePatch mergePatch,
            Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.memberships = memberships;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    ActionItem take(String slug, NewAction wanted, Caller caller) {
        Standing writer = memberships.standing(slug, caller);
        writer.requireWriter();
        require(writer, wanted.ownerId(), wanted.meetingId());
        ActionItem action = new ActionItem(writer.networkId(), wanted, writer.memberId(), clock.instant());
        actions.persistAndFlush(action);
        return action;
    }

    ActionItem change(String slug, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        ActionItem action = actions.of(member, id);
        ActionChange before = action.changeable();
        permit(member, action);
        ActionChange wanted = mergePatch.apply(before, patch, ActionChange.class);
        if (!member.isWriter() && !wanted.isSamePlanAs(before)) {
            throw new Refusal.Forbidden("Its owner settles its status and evidence; the rest a note-taker or a chair.");
        }
        ETags.require(ifMatch, String.valueOf(action.version()));
        require(
                member,
                Objects.equals(wanted.ownerId(), before.ownerId()) ? null : wanted.ownerId(),
                Objects.equals(wanted.meetingId(), before.meetingId()) ? null : wanted.meetingId());
        action.change(wanted, clock.instant());
        actions.flush();
        return action;
    }

    private static void permit(Standing member, ActionItem action) {
        if (!member.isWriter() && !action.isOwnedBy(member.memberId())) {
            throw new Refusal.Forbidden("Only its owner, a note-taker or a chair may do this.");
        }
    }

    private void require(Standing member, @Nullable UUID owner, @Nullable UUID meeting) {
        if (owner != null
                && memberships.membersAmong(member.networkId(), List.of(owner)).isEmpty()) {
            throw new Refusal.Invalid(Fault.at("/ownerId", "Not a member of this network."));
        }
        if (meeting != null && !meetings.isOf(member, meeting)) {
            throw new Refusal.Invalid(Fault.at("/meetingId", "This network has no such meeting."));
        }
    }
}
