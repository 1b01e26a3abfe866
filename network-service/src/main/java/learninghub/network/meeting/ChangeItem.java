package learninghub.network.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.MergePatch;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.network.VersionTag;
import learninghub.network.notice.NetworkNotices;
import org.jspecify.annotations.Nullable;

/** A chair accepts, declines, orders or words an item; its proposer words or withdraws it as long as it is a proposal. */
@ApplicationScoped
class ChangeItem {
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final MergePatch mergePatch;
    private final NetworkNotices notices;

    ChangeItem(
            MeetingRepository meetings,
            MembershipRepository memberships,
            MergePatch mergePatch,
            NetworkNotices notices) {
        this.meetings = meetings;
        this.memberships = memberships;
        this.mergePatch = mergePatch;
        this.notices = notices;
    }

    AgendaItem change(String slug, UUID meetingId, UUID id, JsonNode patch, @Nullable String ifMatch, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Meeting meeting = meetings.of(member, meetingId);
        AgendaItem item = meeting.item(id);
        AgendaItemChange before = item.changeable();
        AgendaItemChange wanted = mergePatch.apply(before, patch, AgendaItemChange.class);
        permit(member, item, wanted);
        VersionTag.require(ifMatch, meeting.version());
        if (member.isChair()) {
            meeting.change(item, wanted);
            meetings.countAsChanged(meeting);
            notices.agendaChanged(meetingId);
        } else {
            item.change(wanted);
        }
        return item;
    }

    void withdraw(String slug, UUID meetingId, UUID id, @Nullable String ifMatch, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Meeting meeting = meetings.of(member, meetingId);
        AgendaItem item = meeting.item(id);
        permit(member, item);
        VersionTag.require(ifMatch, meeting.version());
        meeting.drop(item);
        if (member.isChair()) {
            meetings.countAsChanged(meeting);
        }
    }

    private void permit(Standing member, AgendaItem item, AgendaItemChange wanted) {
        permit(member, item);
        if (!member.isChair() && wanted.state() != AgendaItemState.PROPOSED) {
            throw new Refusal.Forbidden("A chair decides what is on the agenda.");
        }
        UUID owner = wanted.ownerId();
        if (owner != null && !Objects.equals(owner, item.ownerId()) && !mayName(member, owner)) {
            throw new Refusal.Invalid(Fault.at("/ownerId", "You can name yourself only, a chair any member."));
        }
    }

    private static void permit(Standing member, AgendaItem item) {
        if (!member.isChair() && !item.isProposalOf(member.memberId())) {
            throw new Refusal.Forbidden("Only a chair may do this, or who proposed it while it is a proposal.");
        }
    }

    private boolean mayName(Standing member, UUID owner) {
        return owner.equals(member.memberId())
                || member.isChair()
                        && !memberships
                                .membersAmong(member.networkId(), List.of(owner))
                                .isEmpty();
    }
}
