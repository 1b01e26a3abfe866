package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import learninghub.network.notice.NetworkNotices;
import org.jspecify.annotations.Nullable;

/** A note-taker or a chair publishes what is written to the members. */
@ApplicationScoped
class PublishNotes {
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Attributions attributions;
    private final NotesIndex index;
    private final NetworkNotices notices;
    private final Clock clock;

    PublishNotes(
            NotesRepository notes,
            MeetingRepository meetings,
            MembershipRepository memberships,
            Attributions attributions,
            NotesIndex index,
            NetworkNotices notices,
            Clock clock) {
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.attributions = attributions;
        this.index = index;
        this.notices = notices;
        this.clock = clock;
    }

    Notes publish(
            String slug, UUID meetingId, @Nullable String overrideReason, @Nullable String ifMatch, Caller writer) {
        Standing standing = memberships.standing(slug, writer);
        Meeting meeting = meetings.of(standing, meetingId);
        standing.requireWriter();
        Notes found = notes.locked(meeting).orElseThrow(Refusal.NotFound::new);
        new Preconditions(ifMatch, null).require(found);
        String kept = keptReason(found, meeting, standing, overrideReason);
        Instant now = clock.instant();
        found.publish(standing.memberId(), kept, now);
        notes.flush();
        index.put(found, found.workingText(), now);
        notices.notesPublished(meetingId);
        return found;
    }

    /** The reason, when one was needed. */
    private @Nullable String keptReason(
            Notes found, Meeting meeting, Standing writer, @Nullable String overrideReason) {
        List<Fault> faults = attributions.of(meeting, List.of()).faults(found.workingText());
        if (faults.isEmpty()) {
            return null;
        }
        if (overrideReason == null) {
            throw new Refusal.Invalid(faults);
        }
        writer.requireChair();
        return overrideReason;
    }
}
