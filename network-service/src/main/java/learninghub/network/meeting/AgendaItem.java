package learninghub.network.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import learninghub.http.Ids;
import org.jspecify.annotations.Nullable;

/** One thing to be spoken of. Its id outlives changes of its words and place: notes refer to it. */
@Entity
class AgendaItem {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Meeting meeting;

    private UUID networkId;

    private int position;
    private String title;
    private @Nullable Integer minutes;

    protected AgendaItem() {}

    AgendaItem(Meeting meeting) {
        this.id = Ids.next();
        this.meeting = meeting;
        this.networkId = meeting.networkId();
    }

    void plan(AgendaItemPlan plan, int place) {
        title = plan.title();
        minutes = plan.minutes();
        position = place;
    }

    AgendaItemPlan view() {
        return new AgendaItemPlan(id, title, minutes);
    }

    UUID id() {
        return id;
    }
}
