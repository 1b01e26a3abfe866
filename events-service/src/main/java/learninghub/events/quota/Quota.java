package learninghub.events.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import learninghub.events.event.Admission;
import learninghub.events.event.Places;
import learninghub.http.Ids;
import learninghub.http.Refusal;
import org.hibernate.annotations.DynamicUpdate;

/** A share of an event's places. Changed only while the event's row is locked; read after that lock, never before. */
@Entity
@DynamicUpdate
public class Quota {
    @Id
    private UUID id;

    private UUID eventId;
    private String name;

    @Column(name = "size_of_quota")
    private int size;

    @Embedded
    private Admission admission;

    private int confirmed;
    private int offered;
    private int waiting;

    protected Quota() {} // for Hibernate

    Quota(UUID eventId, String name, int size, Admission admission) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.name = name;
        this.size = size;
        this.admission = admission;
    }

    /** How many of those who wait in it can be offered a place, as far as it goes. */
    public int toOffer() {
        return Math.min(waiting, free());
    }

    /** Whether it has a place for the next to come; nobody passes those who wait in it. */
    public boolean hasOne() {
        return waiting == 0 && free() > 0;
    }

    /** One registration counts as something else now. */
    public void move(Places.Kind before, Places.Kind after) {
        add(before, -1);
        add(after, 1);
    }

    void change(String newName, int newSize, Admission newAdmission) {
        if (newSize < confirmed + offered) {
            throw new Refusal.Conflict(
                    "A quota cannot go below the " + (confirmed + offered) + " places already given in it.");
        }
        name = newName;
        size = newSize;
        admission = newAdmission;
    }

    private int free() {
        return size - confirmed - offered;
    }

    private void add(Places.Kind kind, int number) {
        switch (kind) {
            case NONE -> {}
            case WAITING -> waiting += number;
            case OFFERED -> offered += number;
            case CONFIRMED -> confirmed += number;
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    Admission admission() {
        return admission;
    }

    /** What an organiser would write, but for whom it is. */
    NewQuota wanted() {
        return new NewQuota(name, size, null);
    }

    QuotaView view(String admits) {
        return new QuotaView(id, name, size, admits, confirmed, offered, waiting);
    }
}
