package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;
import org.hibernate.exception.ConstraintViolationException;

/** A note-taker or a chair writes the notes: the first time where none are, then over exactly the version they read. */
@ApplicationScoped
class WriteNotes {
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final Clock clock;

    WriteNotes(NotesRepository notes, MeetingRepository meetings, MembershipRepository memberships, Clock clock) {
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.clock = clock;
    }

    Notes write(String slug, UUID meetingId, NotesText text, Preconditions preconditions, Caller writer) {
        Standing standing = memberships.standing(slug, writer);
        Meeting meeting = meetings.of(standing, meetingId);
        standing.requireWriter();
        Notes written = found(meeting, preconditions);
        written.write(text, meeting.agendaItemIds(), standing.memberId(), clock.instant());
        save(written);
        return written;
    }

    private Notes found(Meeting meeting, Preconditions preconditions) {
        Notes found = notes.locked(meeting).orElse(null);
        if (found == null) {
            preconditions.requireNothingThere();
            return new Notes(meeting);
        }
        preconditions.require(found);
        return found;
    }

    private void save(Notes written) {
        try {
            notes.persistAndFlush(written);
        } catch (ConstraintViolationException begunByAnother) {
            throw Refusal.Precondition.failed("Somebody else has just begun these notes; read them first.");
        }
    }
}
