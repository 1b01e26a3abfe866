package learninghub.network.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Ids;
import learninghub.network.meeting.Meeting;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One text of the notes. Written over and over until it is published, then never again. */
@Entity
@Table(name = "notes_revision")
class Revision {
    @Id
    private UUID id;

    private UUID networkId;

    private UUID meetingId;

    private int number;
    private int version;
    private String body;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NotesText.Item> items;

    private UUID writtenBy;

    private Instant writtenAt;

    private @Nullable UUID publishedBy;

    private @Nullable Instant publishedAt;

    private @Nullable String overrideReason;

    protected Revision() {}

    Revision(Meeting meeting) {
        this.id = Ids.next();
        this.networkId = meeting.networkId();
        this.meetingId = meeting.id();
        this.number = 1;
    }

    Revision next() {
        Revision next = new Revision();
        next.id = Ids.next();
        next.networkId = networkId;
        next.meetingId = meetingId;
        next.number = number + 1;
        return next;
    }

    void write(NotesText text, int atVersion, UUID by, Instant now) {
        refuseIfPublished();
        body = text.body();
        items = List.copyOf(text.itemsOrNone());
        version = atVersion;
        writtenBy = by;
        writtenAt = now;
    }

    void publish(UUID by, @Nullable String reason, Instant now) {
        refuseIfPublished();
        publishedBy = by;
        publishedAt = now;
        overrideReason = reason;
    }

    private void refuseIfPublished() {
        if (isPublished()) {
            throw new IllegalStateException("a published text is never changed");
        }
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    NotesText text() {
        return new NotesText(body, items);
    }

    RevisionView view() {
        return new RevisionView(number, version, writtenAt, publishedAt, overrideReason);
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
