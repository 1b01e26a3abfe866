package learninghub.network.action;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.jspecify.annotations.Nullable;

/** One thing to be done. It is done when something shows that it is. */
@Entity
class ActionItem {
    @Id
    private UUID id;

    private UUID networkId;

    private @Nullable UUID meetingId;

    private String title;

    private @Nullable UUID ownerId;

    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    private @Nullable String evidenceUrl;

    private int carriedOver;

    private UUID createdBy;

    private Instant createdAt;

    private @Nullable Instant doneAt;

    @Version
    private int version;

    protected ActionItem() {}

    ActionItem(UUID networkId, NewAction wanted, UUID by, Instant now) {
        this.id = Ids.next();
        this.networkId = networkId;
        this.title = wanted.title();
        this.ownerId = wanted.ownerId();
        this.dueOn = wanted.dueOn();
        this.meetingId = wanted.meetingId();
        this.status = ActionStatus.OPEN;
        this.createdBy = by;
        this.createdAt = now;
        this.version = 1;
    }

    void change(ActionChange wanted, Instant now) {
        if (wanted.status() == ActionStatus.DONE && wanted.evidenceUrl() == null) {
            throw new Refusal.Invalid(Fault.at("/evidenceUrl", "An action is done with a link to the evidence."));
        }
        if (meetingId != null && wanted.meetingId() != null && !meetingId.equals(wanted.meetingId())) {
            carriedOver++;
        }
        if (wanted.status() != status) {
            doneAt = wanted.status() == ActionStatus.DONE ? now : null;
        }
        title = wanted.title();
        ownerId = wanted.ownerId();
        dueOn = wanted.dueOn();
        meetingId = wanted.meetingId();
        status = wanted.status();
        evidenceUrl = wanted.evidenceUrl();
    }

    boolean isOwnedBy(UUID member) {
        return member.equals(ownerId);
    }

    ActionChange changeable() {
        return new ActionChange(title, ownerId, dueOn, meetingId, status, evidenceUrl);
    }

    ActionView view(LocalDate today) {
        boolean overdue = status == ActionStatus.OPEN && dueOn != null && dueOn.isBefore(today);
        return new ActionView(
                id, title, ownerId, dueOn, meetingId, status, evidenceUrl, carriedOver, overdue, createdAt, doneAt);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
