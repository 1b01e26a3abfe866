package learninghub.network.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import learninghub.http.Caller;
import learninghub.http.Refusal;
import learninghub.network.access.AccessLog;
import learninghub.network.access.Reading;
import learninghub.network.meeting.Meeting;
import learninghub.network.meeting.MeetingRepository;
import learninghub.network.membership.MembershipRepository;
import learninghub.network.membership.Standing;

/** A member reads the notes. That they do is written down before the text is fetched; if it cannot be, they do not. */
@ApplicationScoped
class ReadNotes {
    private final NotesRepository notes;
    private final MeetingRepository meetings;
    private final MembershipRepository memberships;
    private final AccessLog log;

    ReadNotes(NotesRepository notes, MeetingRepository meetings, MembershipRepository memberships, AccessLog log) {
        this.notes = notes;
        this.meetings = meetings;
        this.memberships = memberships;
        this.log = log;
    }

    ShownNotes read(String slug, UUID meetingId, Caller reader) {
        Standing standing = memberships.standing(slug, reader);
        Meeting meeting = meetings.of(standing, meetingId);
        Notes found = notes.of(meeting);
        return standing.isWriter() ? working(found, meeting, standing) : published(found, meeting, standing);
    }

    private ShownNotes working(Notes found, Meeting meeting, Standing writer) {
        log.enter(Reading.ofNotes(writer.networkId(), writer.memberId(), meeting.id(), found.version()));
        return found.workingCopy();
    }

    private ShownNotes published(Notes found, Meeting meeting, Standing member) {
        Integer version = found.publishedVersion();
        if (version == null) {
            throw new Refusal.NotFound();
        }
        log.enter(Reading.ofNotes(member.networkId(), member.memberId(), meeting.id(), version));
        return found.publishedCopy();
    }
}
