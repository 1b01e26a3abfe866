package learninghub.network.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.network.file.FileView;
import learninghub.network.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/** One paper of a meeting. It has arrived as soon as there is a link or a file. */
@Entity
class Paper {
    @Id
    private UUID id;

    private UUID networkId;

    private UUID meetingId;

    private @Nullable UUID agendaItemId;

    private String title;

    private @Nullable Instant dueAt;

    private @Nullable UUID responsibleId;

    private @Nullable Integer pages;
    private @Nullable String url;

    private @Nullable UUID fileId;

    private UUID addedBy;

    private @Nullable Instant arrivedAt;

    @Version
    private int version;

    protected Paper() {}

    Paper(Meeting meeting, PaperPlan plan, UUID by, Instant now) {
        this.id = Ids.next();
        this.networkId = meeting.networkId();
        this.meetingId = meeting.id();
        this.addedBy = by;
        this.version = 1;
        plan(plan, now);
    }

    void plan(PaperPlan plan, Instant now) {
        title = plan.title();
        agendaItemId = plan.agendaItemId();
        dueAt = plan.dueAt();
        responsibleId = plan.responsibleId();
        pages = plan.pages();
        url = plan.url();
        noteArrival(now);
    }

    /** The file it had before. */
    @Nullable
    UUID deliver(UUID file, Instant now) {
        UUID before = fileId;
        fileId = file;
        noteArrival(now);
        return before;
    }

    private void noteArrival(Instant now) {
        if (url == null && fileId == null) {
            arrivedAt = null;
        } else if (arrivedAt == null) {
            arrivedAt = now;
        }
    }

    boolean isDeliveredBy(UUID member) {
        return member.equals(responsibleId);
    }

    PaperPlan plan() {
        return new PaperPlan(title, agendaItemId, dueAt, responsibleId, pages, url);
    }

    /** @param meetingsDue when the meeting's papers are due */
    PaperView view(Instant meetingsDue, @Nullable FileView file, Instant now) {
        Instant due = dueAt == null ? meetingsDue : dueAt;
        boolean late = (arrivedAt == null ? now : arrivedAt).isAfter(due);
        return new PaperView(id, title, agendaItemId, due, responsibleId, pages, url, file, arrivedAt, late);
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    @Nullable
    UUID fileId() {
        return fileId;
    }

    int version() {
        return version;
    }
}
