package learninghub.network.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** One thing to be spoken of. Its id outlives changes of its words and place: notes refer to it. */
@Entity
class AgendaItem {
    /** The place of what is not on the agenda. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Meeting meeting;

    private UUID networkId;

    private int position;
    private String title;
    private @Nullable Integer minutes;

    @Enumerated(EnumType.STRING)
    private AgendaItemState state;

    private @Nullable UUID proposedBy;

    private @Nullable UUID ownerId;

    protected AgendaItem() {}

    /** Put there by a chair. */
    AgendaItem(Meeting meeting) {
        this.id = Ids.next();
        this.meeting = meeting;
        this.networkId = meeting.networkId();
        this.state = AgendaItemState.ACCEPTED;
    }

    /** Proposed by a member. */
    AgendaItem(Meeting meeting, NewAgendaItem wanted, UUID proposer) {
        this(meeting);
        state = AgendaItemState.PROPOSED;
        position = NOWHERE;
        proposedBy = proposer;
        title = wanted.title();
        minutes = wanted.minutes();
        ownerId = wanted.ownerId();
    }

    void plan(AgendaItemPlan plan, int place) {
        title = plan.title();
        minutes = plan.minutes();
        ownerId = plan.ownerId();
        position = place;
    }

    void change(AgendaItemChange wanted) {
        title = wanted.title();
        minutes = wanted.minutes();
        ownerId = wanted.ownerId();
        state = wanted.state();
        position = NOWHERE;
    }

    void place(int place) {
        position = place;
    }

    boolean isAccepted() {
        return state == AgendaItemState.ACCEPTED;
    }

    /** Whether its proposer may still change or withdraw it. */
    boolean isProposalOf(UUID member) {
        return state == AgendaItemState.PROPOSED && member.equals(proposedBy);
    }

    AgendaItemPlan plan() {
        return new AgendaItemPlan(id, title, minutes, ownerId);
    }

    AgendaItemChange changeable() {
        return new AgendaItemChange(title, minutes, ownerId, state, shownPosition());
    }

    AgendaItemView view() {
        return new AgendaItemView(id, title, minutes, ownerId, state, proposedBy, shownPosition());
    }

    private int shownPosition() {
        return position == NOWHERE ? 0 : position;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }
}
