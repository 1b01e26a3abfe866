package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Fault;
import learninghub.http.Refusal;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.jspecify.annotations.Nullable;

/** A note-taker or a chair publishes what is written to the members. */
@ApplicationScoped
class PublishNotes {
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Clock clock;

    PublishNotes(NotesRepository notes, MeetingRepository meetings, MembershipRepository memberships, Clock clock) {
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.clock = clock;
    }

    Notes publish(
            String slug, UUID meetingId, @Nullable String overrideReason, @Nullable String ifMatch, Caller writer) {
        Standing standing = memberships.standing(slug, writer);
        var meeting = meetings.of(standing, meetingId);
        standing.requireWriter();
        Notes found = notes.locked(meeting).orElseThrow(Refusal.NotFound::new);
        new Preconditions(ifMatch, null).require(found);
        String kept = keptReason(found, standing, overrideReason);
        found.publish(standing.memberId(), kept, clock.instant());
        notes.flush();
        return found;
    }

    /** The reason, when one was needed. */
    private @Nullable String keptReason(Notes found, Standing writer, @Nullable String overrideReason) {
        List<Fault> attributions =
                NonAttribution.among(memberships.names(writer.networkId())).faults(found.workingText());
        if (attributions.isEmpty()) {
            return null;
        }
        if (overrideReason == null) {
            throw new Refusal.Invalid(attributions);
        }
        writer.requireChair();
        return overrideReason;
    }
}
