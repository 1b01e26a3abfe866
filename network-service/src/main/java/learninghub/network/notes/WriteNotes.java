package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
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
    private final AccessLog log;
    private final Clock clock;

    WriteNotes(
            NotesRepository notes,
            MeetingRepository meetings,
            MembershipRepository memberships,
            AccessLog log,
            Clock clock) {
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.log = log;
        this.clock = clock;
    }

    Writing write(String slug, UUID meetingId, NotesText text, Preconditions preconditions, Caller writer) {
        Standing standing = memberships.standing(slug, writer);
        Meeting meeting = meetings.of(standing, meetingId);
        standing.requireWriter();
        Notes found = notes.locked(meeting).orElse(null);
        if (found != null && !preconditions.hold(found)) {
            return overtaken(found, text, standing, meeting);
        }
        Notes written = found == null ? begin(meeting, preconditions) : found;
        written.write(text, meeting.agendaItemIds(), standing.memberId(), clock.instant());
        save(written);
        return new Writing.Done(written);
    }

    private static Notes begin(Meeting meeting, Preconditions preconditions) {
        preconditions.requireNothingThere();
        return new Notes(meeting);
    }

    /** An answer and no refusal, because what it shows is a reading, and the entry of it must stay. */
    private Writing overtaken(Notes found, NotesText yours, Standing writer, Meeting meeting) {
        log.enter(Reading.ofNotes(writer.networkId(), writer.memberId(), meeting.id(), found.version()));
        return new Writing.Overtaken(found, yours);
    }

    private void save(Notes written) {
        try {
            notes.persistAndFlush(written);
        } catch (ConstraintViolationException begunByAnother) {
            throw Refusal.Precondition.failed("Somebody else has just begun these notes; read them first.");
        }
    }
}
