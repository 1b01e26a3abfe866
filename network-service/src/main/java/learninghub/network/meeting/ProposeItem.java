package learninghub.network.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A member proposes something for the agenda. */
@ApplicationScoped
class ProposeItem {
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final MembershipRepository memberships;

    ProposeItem(MeetingRepository meetings, AgendaItemRepository items, MembershipRepository memberships) {
        this.meetings = meetings;
        this.items = items;
        this.memberships = memberships;
    }

    AgendaItem propose(String slug, UUID meetingId, NewAgendaItem wanted, Caller caller) {
        Standing member = memberships.standing(slug, caller);
        Meeting meeting = meetings.of(member, meetingId);
        permit(meeting, member, wanted);
        AgendaItem item = new AgendaItem(meeting, wanted, member.memberId());
        items.persistAndFlush(item);
        return item;
    }

    private void permit(Meeting meeting, Standing member, NewAgendaItem wanted) {
        if (meeting.isCancelled()) {
            throw new Refusal.Conflict("This meeting is cancelled.");
        }
        if (items.proposals(meeting) >= Meeting.MOST_ITEMS) {
            throw new Refusal.Conflict("At most " + Meeting.MOST_ITEMS + " proposals wait for the chairs.");
        }
        UUID owner = wanted.ownerId();
        if (owner != null && !owner.equals(member.memberId()) && !mayName(member, owner)) {
            throw new Refusal.Invalid(Fault.at("/ownerId", "You can name yourself only, a chair any member."));
        }
    }

    private boolean mayName(Standing member, UUID owner) {
        return member.isChair()
                && !memberships.membersAmong(member.networkId(), List.of(owner)).isEmpty();
    }
}
