package learninghub.network.notes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.NotesState;
import learninghub.network.network.VersionTag;
import org.jspecify.annotations.Nullable;

/**
 * The notes of one meeting: draft, published, amended. Writing touches the working text only; members go on reading the published one
 * until it is published again. The version counts writings; writers lock the row, so it needs no other guard.
 */
@Entity
class Notes {
    /** All texts together, as UTF-8. */
    static final int LARGEST = 256 * 1024;

    @Id
    private UUID meetingId;

    private UUID networkId;

    @Enumerated(EnumType.STRING)
    private NotesState state;

    private int version;

    // Lazy, and for writers only: to members the database does not show it.
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private Revision working;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Revision published;

    private @Nullable Integer publishedVersion;

    private @Nullable Instant publishedAt;

    private Instant updatedAt;

    protected Notes() {}

    /** To be written next. */
    Notes(Meeting meeting) {
        this.meetingId = meeting.id();
        this.networkId = meeting.networkId();
        this.state = NotesState.DRAFT;
        this.working = new Revision(meeting);
    }

    /** @param agenda the items there are to write to */
    void write(NotesText text, Set<UUID> agenda, UUID by, Instant now) {
        refuseTooLong(text);
        refuseUnknownItems(text, agenda);
        if (working.isPublished()) {
            working = working.next();
        }
        version++;
        updatedAt = now;
        working.write(text, version, by, now);
    }

    /** Members read from now on what is written; once published the same text is not published again. */
    void publish(UUID by, @Nullable String overrideReason, Instant now) {
        if (working.isPublished()) {
            return;
        }
        working.publish(by, overrideReason, now);
        state = published == null ? NotesState.PUBLISHED : NotesState.AMENDED;
        published = working;
        publishedVersion = version;
        publishedAt = now;
    }

    private static void refuseTooLong(NotesText text) {
        int length = bytes(text.body());
        for (NotesText.Item item : text.itemsOrNone()) {
            length += bytes(item.body());
        }
        if (length > LARGEST) {
            throw new Refusal.Invalid(Fault.at("/body", "All texts together may have at most " + LARGEST + " bytes."));
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void refuseUnknownItems(NotesText text, Set<UUID> agenda) {
        List<Fault> unknown = new ArrayList<>();
        for (int i = 0; i < text.itemsOrNone().size(); i++) {
            if (!agenda.contains(text.itemsOrNone().get(i).agendaItemId())) {
                unknown.add(Fault.at("/items/" + i + "/agendaItemId", "This meeting has no such item."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refusal.Invalid(unknown);
        }
    }

    /** The text being worked on, for those who do. */
    ShownNotes workingCopy() {
        NotesView view =
                NotesView.of(meetingId, state, version, publishedVersion, working.text(), publishedAt, updatedAt);
        return new ShownNotes(view, VersionTag.of(version, state.word(), publishedVersion));
    }

    /** What members read. */
    ShownNotes publishedCopy() {
        Revision text = published;
        if (text == null) {
            throw new Refusal.NotFound();
        }
        NotesView view = NotesView.of(
                meetingId, state, text.version(), publishedVersion, text.text(), publishedAt, text.writtenAt());
        return new ShownNotes(view, "published-" + VersionTag.of(text.version(), state.word()));
    }

    /** What members read; only where there is such a text. */
    NotesText publishedText() {
        Revision text = published;
        if (text == null) {
            throw new Refusal.NotFound();
        }
        return text.text();
    }

    NotesText workingText() {
        return working.text();
    }

    UUID meetingId() {
        return meetingId;
    }

    UUID networkId() {
        return networkId;
    }

    int version() {
        return version;
    }

    @Nullable
    Integer publishedVersion() {
        return publishedVersion;
    }
}
